import type { Run } from '@/api/contract';
import { formatDuration } from '@/lib/durations';

/**
 * Seconds a run still needs: what past runs took, corrected by how fast its own pages close once a third of them
 * has. Null when there is nothing to reckon from or the usual time is over.
 */
export const secondsLeft = (
  run: Pick<Run, 'startedAt' | 'pagesDone' | 'pagesTotal'>,
  expectedSeconds: number | null,
  now: number,
) => {
  if (run.startedAt === null) {
    return null;
  }

  const elapsed = Math.max(0, (now - Date.parse(run.startedAt)) / 1000);
  const byPages = run.pagesDone > 0 ? (elapsed / run.pagesDone) * (run.pagesTotal - run.pagesDone) : null;
  const usual = expectedSeconds === null ? null : expectedSeconds - elapsed;
  const enoughPages = run.pagesTotal > 0 && run.pagesDone * 3 >= run.pagesTotal;
  const left = usual === null || usual <= 0 || enoughPages ? (byPages ?? usual) : usual;
  return left === null || left <= 0 ? null : left;
};

/** "faltam ~12 s"; "demorando mais que o normal" once a run outlasts past ones and its pages say nothing. */
export const timeLeftText = (run: Run, expectedSeconds: number | null, now: number) => {
  const left = secondsLeft(run, expectedSeconds, now);
  if (left !== null) {
    return `faltam ~${formatDuration(rounded(left))}`;
  }

  const elapsed = run.startedAt === null ? 0 : (now - Date.parse(run.startedAt)) / 1000;
  return expectedSeconds !== null && elapsed > expectedSeconds && run.pagesDone < run.pagesTotal
    ? 'demorando mais que o normal'
    : null;
};

const rounded = (seconds: number) => {
  if (seconds <= 20) {
    return Math.max(1, Math.round(seconds));
  }

  return seconds <= 120 ? Math.round(seconds / 5) * 5 : Math.round(seconds / 60) * 60;
};
