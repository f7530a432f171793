import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { readAppointmentsSearch } from '@/features/appointments/search';
import { readServicesSearch } from '@/features/services/search';
import { readSettingsSearch } from '@/features/settings/search';
import { landingRoute } from '@/lib/session/pages';
import { safeReturnPath } from '@/lib/session/return-path';
import { sessionQuery } from '@/lib/session/session';
import { LandingPage } from './landing-page';
import { NotFoundPage } from './not-found-page';
import { Offline } from './offline';
import { parseSearch, stringifySearch } from './search';
import { Shell } from './shell/shell';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Outlet, errorComponent: Offline });

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: (search): { voltar?: string } => {
    const voltar = safeReturnPath(search.voltar);
    return voltar === undefined ? {} : { voltar };
  },
  beforeLoad: async ({ context }) => {
    // Known before the form is drawn, so that it does not flash by; an absent hub is told when one signs in.
    await context.queryClient.ensureQueryData(sessionQuery).catch(() => null);
  },
  component: lazyRouteComponent(() => import('./login-page'), 'LoginPage'),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session === null) {
      const voltar = safeReturnPath(location.href);
      throw redirect({ to: '/login', search: voltar === undefined || voltar === '/' ? {} : { voltar } });
    }
  },
  component: Shell,
});

const landing = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: ({ context }) => {
    const to = landingRoute(context.queryClient.getQueryData(sessionQuery.queryKey) ?? null);
    if (to !== null) {
      throw redirect({ to, replace: true });
    }
  },
  component: LandingPage,
});

const appointments = createRoute({
  getParentRoute: () => shell,
  path: '/agendamentos',
  validateSearch: readAppointmentsSearch,
  component: lazyRouteComponent(() => import('./appointments-route'), 'AppointmentsRoute'),
});

const services = createRoute({
  getParentRoute: () => shell,
  path: '/servicos',
  validateSearch: readServicesSearch,
  component: lazyRouteComponent(() => import('./services-route'), 'ServicesRoute'),
});

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  validateSearch: readSettingsSearch,
  component: lazyRouteComponent(() => import('./settings-route'), 'SettingsRoute'),
});

const missing = createRoute({ getParentRoute: () => shell, path: '$', component: NotFoundPage });

const routeTree = root.addChildren([login, shell.addChildren([landing, appointments, services, settings, missing])]);

export const createAppRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
