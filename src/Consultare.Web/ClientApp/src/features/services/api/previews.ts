import { useMutation, useQuery } from '@tanstack/react-query';
import type { Preview, PreviewRequest, RunAccepted } from '@/api/ops-contract';
import { api } from '@/lib/api-client';

const askAgainMs = 1_000;

/** Asks what reading a period again would change; nothing is stored. */
export const useStartPreview = () =>
  useMutation({
    mutationFn: (body: PreviewRequest) => api<RunAccepted>('/api/admin/previews', { method: 'POST', body }),
  });

/** How far the comparison is, asked again until it has ended. */
export const usePreview = (runId: string) =>
  useQuery({
    queryKey: ['preview', runId],
    queryFn: ({ signal }) => api<Preview>(`/api/admin/previews/${encodeURIComponent(runId)}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' || !state.data ? askAgainMs : false),
  });
