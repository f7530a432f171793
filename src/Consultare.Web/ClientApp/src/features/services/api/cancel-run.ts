import { useMutation } from '@tanstack/react-query';
import type { CancelAnswer } from '@/api/contract';
import { api } from '@/lib/api-client';

export const useCancelRun = () =>
  useMutation({
    mutationFn: (runId: string) =>
      api<CancelAnswer>(`/api/admin/runs/${encodeURIComponent(runId)}/cancel`, { method: 'POST' }),
  });
