import { getRouteApi } from '@tanstack/react-router';
import { SettingsPage } from '@/features/settings/components/settings-page';
import { GuardedPage } from './guarded-page';

const route = getRouteApi('/shell/settings');

export const SettingsRoute = () => {
  const { aba } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <GuardedPage page="settings">
      <SettingsPage
        tab={aba ?? 'feegow'}
        onTab={(next) => void navigate({ search: { aba: next }, resetScroll: false })}
      />
    </GuardedPage>
  );
};
