import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ServicesSnapshot } from '@/api/contract';
import { api } from '@/lib/api-client';
import { hasAnyView, mayRefreshAnything, useSession } from '@/lib/session/session';
import { useConnection } from './connection-state';

const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: ({ signal }) => api<ServicesSnapshot>('/api/admin/services', { signal }),
});

export const servicesKey = servicesQuery.queryKey;

/** All services. The live feed writes them; while it is away, or closed to a person without any view, every 15 s. */
export const useServices = () => {
  const { status } = useConnection();
  const session = useSession();
  return useQuery({
    ...servicesQuery,
    enabled: mayRefreshAnything(session) && (status === 'lost' || !hasAnyView(session)),
    refetchInterval: 15_000,
  });
};

export const useService = (key: string) => useServices().data?.services.find(({ service }) => service === key);
