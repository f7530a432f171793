import type { Run } from '@/api/contract';

/** Who asked, in the words of the board. */
export const requester = (run: Run) => (run.kind === 'schedule' ? 'pela agenda' : `por ${run.requestedBy}`);

/** How long a run took, or takes so far; null while it waits. */
export const durationSeconds = (run: Run, now: number) => {
  if (run.startedAt === null) {
    return null;
  }

  const end = run.endedAt === null ? now : Date.parse(run.endedAt);
  return Math.max(0, (end - Date.parse(run.startedAt)) / 1000);
};
