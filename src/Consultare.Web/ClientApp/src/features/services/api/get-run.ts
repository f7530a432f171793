import { useQuery } from '@tanstack/react-query';
import type { Run } from '@/api/contract';
import { api } from '@/lib/api-client';
import { runsKey } from '@/lib/live/use-live-feed';

/** One run, for a link to a run that the list has not reached. */
export const useRun = (service: string, runId: string | undefined) =>
  useQuery({
    queryKey: [...runsKey(service), 'run', runId],
    queryFn: ({ signal }) => api<Run>(`/api/admin/runs/${encodeURIComponent(runId ?? '')}`, { signal }),
    enabled: runId !== undefined,
  });
