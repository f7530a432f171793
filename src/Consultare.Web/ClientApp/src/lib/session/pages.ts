import type { Session } from '@/api/contract';
import { may, mayRefreshAnything } from './session';

/** The pages that are built, in the order in which a signed-in person is sent to the first one they may see. */
export const pages = [
  {
    key: 'agendamentos',
    label: 'Dashboard de Agendamentos',
    route: '/agendamentos',
    allows: (session: Session | null) => may(session, 'agendamentos', 'view'),
  },
  { key: 'servicos', label: 'Serviços', route: '/servicos', allows: mayRefreshAnything },
  {
    key: 'settings',
    label: 'Configurações',
    route: '/settings',
    allows: (session: Session | null) => may(session, 'settings', 'view'),
  },
] as const;

export type BuiltPage = (typeof pages)[number];

export const pageByKey = (key: BuiltPage['key']) => pages.find((page) => page.key === key) as BuiltPage;

/** The first page for this person; null when there is none. */
export const landingRoute = (session: Session | null) => pages.find((page) => page.allows(session))?.route ?? null;
