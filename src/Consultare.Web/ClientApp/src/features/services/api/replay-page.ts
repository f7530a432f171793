import { useMutation } from '@tanstack/react-query';
import type { RunAccepted } from '@/api/ops-contract';
import { api } from '@/lib/api-client';
import { rememberOwnRun } from '@/lib/live/own-runs';

/** Reads one failed page again, as a run of its own. */
export const useReplayPage = (runId: string) =>
  useMutation({
    mutationFn: (pageNo: number) =>
      api<RunAccepted>(`/api/admin/runs/${encodeURIComponent(runId)}/pages/${pageNo}/replay`, { method: 'POST' }),
    onSuccess: (answer) => rememberOwnRun(answer.runId, location.pathname),
  });
