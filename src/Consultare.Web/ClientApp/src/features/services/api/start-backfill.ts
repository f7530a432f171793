import { useMutation } from '@tanstack/react-query';
import type { BackfillAnswer, BackfillRequest } from '@/api/contract';
import { api } from '@/lib/api-client';
import { rememberOwnRun } from '@/lib/live/own-runs';

export const useStartBackfill = () =>
  useMutation({
    mutationFn: (request: BackfillRequest) =>
      api<BackfillAnswer>('/api/admin/backfills', { method: 'POST', body: request }),
    onSuccess: ({ runId }) => rememberOwnRun(runId, location.pathname),
  });
