import type { Run, Service } from '@/api/contract';
import { isRefresh } from './run-words';

export type RefreshPhase =
  | { kind: 'idle' }
  | { kind: 'asked'; run: Run }
  | { kind: 'running'; run: Run }
  | { kind: 'done'; run: Run };

const justNowMs = 15_000;

/** Where a refresh of the service stands, the same for every viewer. A backfill is not a refresh. */
export const refreshPhase = (service: Service | undefined, now: number): RefreshPhase => {
  const refresh = [service?.current, service?.queued].find((run) => run && isRefresh(run.kind));
  if (refresh) {
    return { kind: refresh.startedAt === null ? 'asked' : 'running', run: refresh };
  }

  const last = service?.last;
  const done = last?.outcome === 'COMPLETED' || last?.outcome === 'ONLINE' || last?.outcome === 'WARNING';
  return last?.endedAt && done && isRefresh(last.kind) && now - Date.parse(last.endedAt) < justNowMs
    ? { kind: 'done', run: last }
    : { kind: 'idle' };
};
