import { GuardedPage } from './guarded-page';

export const AppointmentsRoute = () => (
  <GuardedPage page="agendamentos">
    <h1 tabIndex={-1}>Dashboard de Agendamentos</h1>
  </GuardedPage>
);
