import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RejectList, Run } from '@/api/contract';
import { api } from '@/lib/api-client';
import { runsKey } from '@/lib/live/use-live-feed';

/** The rows of a run that could not be read; asked for only when there are any. */
export const useRunRejects = (run: Run) =>
  useQuery({
    queryKey: [...runsKey(run.service), 'rejects', run.runId, run.rowsRejected],
    queryFn: ({ signal }) => api<RejectList>(`/api/admin/runs/${run.runId}/rejects`, { signal }),
    placeholderData: keepPreviousData,
    enabled: run.rowsRejected > 0,
  });
