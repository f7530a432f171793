import type { ReactNode } from 'react';
import type { Run } from '@/api/contract';
import { formatMoment } from '@/lib/dates';
import { formatAge, formatDuration, formatUntil } from '@/lib/durations';
import { outcomeWords } from '@/lib/live/run-words';
import { formatCount } from '@/lib/numbers';
import { useNow } from '@/lib/use-now';
import { durationSeconds, requester } from '../run-text';

type Props = {
  last: Run | null;
  current: Run | null;
  queued: Run | null;
  nextRunAt: string | null;
  paused: boolean;
  /** It reads over and over until its window closes: there is no next run to wait for. */
  nonstop: boolean;
};

/** Last run, what runs or waits and who asked, next run. */
export const RunFacts = ({ last, current, queued, nextRunAt, paused, nonstop }: Props) => {
  const now = useNow();
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-table tabular">
      {current && (
        <Fact term="Agora">
          {requester(current)}, {formatAge(current.requestedAt, now)}
        </Fact>
      )}
      {queued && (
        <Fact term="Na fila">
          {requester(queued)}, {formatAge(queued.requestedAt, now)}
        </Fact>
      )}
      {(last !== null || !nonstop) && (
        <Fact term="Última">{last === null ? 'Nunca' : <LastRun run={last} now={now} />}</Fact>
      )}
      <Fact term="Próxima">{nonstop && !paused ? 'Em seguida, sem parar' : nextText(nextRunAt, paused, now)}</Fact>
    </dl>
  );
};

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <>
    <dt className="text-muted">{term}</dt>
    <dd>{children}</dd>
  </>
);

const LastRun = ({ run, now }: { run: Run; now: number }) => {
  const seconds = durationSeconds(run, now);
  return (
    <>
      {formatMoment(run.endedAt ?? run.requestedAt, now)}
      {run.outcome && ` · ${outcomeWords[run.outcome].toLowerCase()}`}
      {seconds !== null && ` · ${formatDuration(seconds)}`}
      <span className="block text-muted">
        {formatCount(run.rowsRead)} lidas · {formatCount(run.rowsWritten)} gravadas
        {run.rowsRejected > 0 && ` · ${formatCount(run.rowsRejected)} rejeitadas`} · {requester(run)}
      </span>
    </>
  );
};

const nextText = (nextRunAt: string | null, paused: boolean, now: number) => {
  if (paused) {
    return 'Só depois da pausa';
  }

  return nextRunAt === null ? 'Sem horário marcado' : nextRun(nextRunAt, now);
};

/** A start more than a minute late is said to be late. */
const nextRun = (instant: string, now: number) => {
  const late = now - Date.parse(instant) > 60_000;
  return `${formatMoment(instant, now)}, ${late ? `esperada ${formatAge(instant, now)}` : formatUntil(instant, now)}`;
};
