import type { Fire, ServiceDay } from '@/api/ops-contract';
import { formatTime } from '@/lib/dates';
import { formatDuration } from '@/lib/durations';
import { kindWords, outcomeWords } from '@/lib/live/run-words';
import { formatCount, plural } from '@/lib/numbers';

export type FireLook = 'planned' | 'running' | 'good' | 'warning' | 'bad' | 'missed' | 'skipped' | 'cancelled';

/** One look a fire: what was planned and not run is told from what ran badly. */
export const fireLook = ({ state, outcome }: Fire): FireLook => {
  if (state !== 'done') {
    return state;
  }

  if (outcome === 'ERROR' || outcome === 'INTERRUPTED') {
    return 'bad';
  }

  return outcome === 'WARNING' ? 'warning' : outcome === 'CANCELLED' ? 'cancelled' : 'good';
};

/** When it was due, or else when it ran. */
export const fireAt = ({ dueAt, startedAt, endedAt }: Fire) => dueAt ?? startedAt ?? endedAt;

export const inOrder = (fires: readonly Fire[]) =>
  [...fires].sort((left, right) => (fireAt(left) ?? '').localeCompare(fireAt(right) ?? ''));

const mostMarks = 60;

/** A bad day of a continuous service fails hundreds of times: its window and the newest stay. */
export const shownFires = (fires: readonly Fire[]) => {
  const ordered = inOrder(fires);
  return ordered.length <= mostMarks ? ordered : [...ordered.slice(0, 1), ...ordered.slice(1 - mostMarks)];
};

const words: Record<FireLook, string> = {
  planned: 'prevista',
  running: 'executando',
  good: 'concluída',
  warning: 'com avisos',
  bad: 'falhou',
  missed: 'perdida',
  skipped: 'pulada',
  cancelled: 'cancelada',
};

const manual = ({ kind }: Fire) => (kind === null || kind === 'schedule' ? '' : kindWords[kind].toLowerCase());

/** "14:00 · concluída · 59 s · 1.204 lidas · 12 gravadas": the same for the eye and for screen readers. */
export const fireText = (fire: Fire, now: number) => {
  const at = fireAt(fire);
  const ran = fire.state === 'done' || fire.state === 'running';
  const outcome =
    fire.state === 'done' && fire.outcome ? outcomeWords[fire.outcome].toLowerCase() : words[fireLook(fire)];
  return [
    at === null ? 'sem horário' : formatTime(at),
    outcome,
    manual(fire),
    fire.reason ?? '',
    ran && fire.startedAt ? formatDuration((endOf(fire, now) - Date.parse(fire.startedAt)) / 1000) : '',
    ran ? `${formatCount(fire.rowsRead)} lidas` : '',
    ran ? `${formatCount(fire.rowsWritten)} gravadas` : '',
  ]
    .filter(Boolean)
    .join(' · ');
};

const endOf = ({ endedAt }: Fire, now: number) => (endedAt === null ? now : Date.parse(endedAt));

/** "5 feitas, 1 com falha, 1 perdida, 11 previstas" */
export const daySummary = ({ fires }: Pick<ServiceDay, 'fires'>) => {
  const count = (...looks: FireLook[]) => fires.filter((fire) => looks.includes(fireLook(fire))).length;
  const parts = [
    [count('good', 'warning'), 'feita', 'feitas'],
    [count('bad'), 'com falha', 'com falha'],
    [count('cancelled'), 'cancelada', 'canceladas'],
    [count('running'), 'executando', 'executando'],
    [count('missed'), 'perdida', 'perdidas'],
    [count('skipped'), 'pulada', 'puladas'],
    [count('planned'), 'prevista', 'previstas'],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, one, many]) => plural(number, one, many));
  return told.length === 0 ? 'Nenhuma execução prevista hoje' : told.join(', ');
};
