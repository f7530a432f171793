import { getRouteApi } from '@tanstack/react-router';
import { AppointmentsPage } from '@/features/appointments/components/appointments-page';
import { GuardedPage } from './guarded-page';

const route = getRouteApi('/shell/agendamentos');

export const AppointmentsRoute = () => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <GuardedPage page="agendamentos">
      <AppointmentsPage search={search} onSearch={(next) => void navigate({ search: next, resetScroll: false })} />
    </GuardedPage>
  );
};
