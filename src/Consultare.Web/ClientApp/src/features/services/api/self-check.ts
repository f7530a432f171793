import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SelfCheck } from '@/api/ops-contract';
import { api } from '@/lib/api-client';

const path = '/api/admin/self-check';
const askAgainMs = 2_000;
const restMs = 300_000;

const selfCheckQuery = queryOptions({
  queryKey: ['self-check'],
  queryFn: ({ signal }) => api<SelfCheck>(path, { signal }),
});

/** The nightly comparison of sums and counts; while one runs, asked again until its time changes. */
export const useSelfCheck = (running: boolean) =>
  useQuery({ ...selfCheckQuery, refetchInterval: running ? askAgainMs : restMs });

export const useRunSelfCheck = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const before = queryClient.getQueryData(selfCheckQuery.queryKey)?.ranAt ?? null;
      await api<unknown>(path, { method: 'POST' });
      return before;
    },
  });
};
