import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SelfCheck } from '@/api/ops-contract';
import { api } from '@/lib/api-client';

const path = '/api/admin/self-check';
const askAgainMs = 2_000;
const restMs = 300_000;

const selfCheckQuery = queryOptions({
  queryKey: ['self-check'],
  queryFn: ({ signal }) => api<SelfCheck>(path, { signal }),
  refetchInterval: ({ state }) => (state.data?.isRunning ? askAgainMs : restMs),
});

/** The nightly comparison of sums and counts; asked more often while one is under way. */
export const useSelfCheck = () => useQuery(selfCheckQuery);

export const useRunSelfCheck = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api<unknown>(path, { method: 'POST' }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: selfCheckQuery.queryKey }),
  });
};
