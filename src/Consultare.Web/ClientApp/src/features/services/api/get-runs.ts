import { useInfiniteQuery } from '@tanstack/react-query';
import type { RunList } from '@/api/contract';
import { api } from '@/lib/api-client';
import { runsKey } from '@/lib/live/use-live-feed';

/** The run history of a service, newest first, 25 at a time. */
export const useRuns = (service: string) =>
  useInfiniteQuery({
    queryKey: [...runsKey(service), 'list'],
    queryFn: ({ pageParam, signal }) =>
      api<RunList>('/api/admin/runs', { query: { service, before: pageParam, limit: 25 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
