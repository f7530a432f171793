import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Run, RunPageList } from '@/api/contract';
import { api } from '@/lib/api-client';
import { runsKey } from '@/lib/live/use-live-feed';

/** The page ledger of a run, read again whenever a page of it closes. */
export const useRunPages = (run: Run) =>
  useQuery({
    queryKey: [...runsKey(run.service), 'pages', run.runId, run.pagesDone, run.outcome],
    queryFn: ({ signal }) => api<RunPageList>(`/api/admin/runs/${run.runId}/pages`, { signal }),
    placeholderData: keepPreviousData,
  });
