import { useMutation } from '@tanstack/react-query';
import type { RefreshAnswer } from '@/api/contract';
import { api } from '@/lib/api-client';
import { rememberOwnRun } from '@/lib/live/own-runs';

/** Asks for a run of a service; the live feed tells how it goes. */
export const useRequestRefresh = (service: string) =>
  useMutation({
    mutationFn: () => api<RefreshAnswer>('/api/admin/refresh', { method: 'POST', body: { service } }),
    onSuccess: ({ runId }) => rememberOwnRun(runId, location.pathname),
  });
