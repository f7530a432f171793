import type { Run, Service } from '@/api/contract';

/** The history as the live feed knows it: what runs or has just ended replaces what the list was told. */
export const mergeRuns = (listed: readonly Run[], service: Service | undefined): Run[] => {
  const live = [service?.queued, service?.current, service?.backfill, service?.last].filter((run) => run != null);
  const runs = new Map(listed.map((run) => [run.runId, run]));
  for (const run of live) {
    const known = runs.get(run.runId);
    // An ended run never opens again, whichever of the two was told later.
    if (known === undefined || known.outcome === null) {
      runs.set(run.runId, run);
    }
  }

  return [...runs.values()].sort((left, right) => Date.parse(right.requestedAt) - Date.parse(left.requestedAt));
};

/** The live word on one run, if the feed has one. */
export const liveRun = (run: Run, service: Service | undefined) =>
  mergeRuns([run], service).find(({ runId }) => runId === run.runId) ?? run;
