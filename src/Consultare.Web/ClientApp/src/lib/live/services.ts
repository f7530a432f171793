import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ServicesSnapshot } from '@/api/contract';
import { api } from '@/lib/api-client';
import { mayRefreshAnything, useSession } from '@/lib/session/session';
import { useConnection } from './connection-state';

const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: ({ signal }) => api<ServicesSnapshot>('/api/admin/services', { signal }),
});

export const servicesKey = servicesQuery.queryKey;

/** All services. The live feed writes them; without it, who may is served by asking every 15 s. */
export const useServices = () => {
  const { status } = useConnection();
  const session = useSession();
  return useQuery({
    ...servicesQuery,
    enabled: status === 'lost' && mayRefreshAnything(session),
    refetchInterval: 15_000,
  });
};

export const useService = (key: string) => useServices().data?.services.find(({ service }) => service === key);
