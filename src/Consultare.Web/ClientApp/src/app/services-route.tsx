import { GuardedPage } from './guarded-page';

export const ServicesRoute = () => (
  <GuardedPage page="servicos">
    <h1 tabIndex={-1}>Serviços</h1>
  </GuardedPage>
);
