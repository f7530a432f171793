import { queryOptions, useQuery } from '@tanstack/react-query';
import type { PageKey, Permission, Session } from '@/api/contract';
import { api } from '@/lib/api-client';
import { ApiError } from '@/lib/api-error';

/** The signed-in person, or null. Read again when the window comes back: permissions change while a page is open. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await api<Session>('/api/auth/session', { signal });
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) {
        return null;
      }

      throw error;
    }
  },
  staleTime: 60_000,
  gcTime: Number.POSITIVE_INFINITY,
  refetchOnWindowFocus: true,
});

export const useSession = () => useQuery(sessionQuery).data ?? null;

export const may = (session: Session | null, page: PageKey, action: keyof Permission) =>
  session?.user.permissions[page]?.[action] === true;

export const mayRefreshAnything = (session: Session | null) =>
  session !== null && Object.values(session.user.permissions).some((permission) => permission.refresh);

/** Refresh on the owner page of a service or on any page with its button allows it. */
export const mayRefreshAny = (session: Session | null, pages: readonly string[]) =>
  pages.some((page) => may(session, page as PageKey, 'refresh'));

export const hasAnyView = (session: Session | null) =>
  session !== null && Object.values(session.user.permissions).some((permission) => permission.view);
