import { getRouteApi } from '@tanstack/react-router';
import { ServicesPage } from '@/features/services/components/services-page';
import { GuardedPage } from './guarded-page';

const route = getRouteApi('/shell/servicos');

export const ServicesRoute = () => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <GuardedPage page="servicos">
      <ServicesPage search={search} onSearch={(next) => void navigate({ search: next, resetScroll: false })} />
    </GuardedPage>
  );
};
