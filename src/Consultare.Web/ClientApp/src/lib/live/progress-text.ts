import type { Run } from '@/api/contract';
import { formatMonth } from '@/lib/dates';
import { timeLeftText } from './time-left';

/** "3 de 9", or nothing before the run has planned its pages. */
export const pagesText = (run: Run) => (run.pagesTotal > 0 ? `${run.pagesDone} de ${run.pagesTotal}` : '');

/** "Executando 3 de 9 · faltam ~12 s" */
export const runningText = (run: Run, expectedSeconds: number | null, now: number) =>
  [`Executando ${pagesText(run)}`.trim(), timeLeftText(run, expectedSeconds, now)].filter(Boolean).join(' · ');

/** "jan/2016 a abr/2016", one month alone when it is one. */
export const periodText = (period: { start: string; end: string }) => {
  const [from, to] = [formatMonth(period.start), formatMonth(period.end)];
  return from === to ? from : `${from} a ${to}`;
};

/** "Carga histórica jan/2016 a abr/2016 · 3 de 4 meses" */
export const backfillText = (run: Run) => {
  const name = run.period ? `Carga histórica ${periodText(run.period)}` : 'Carga histórica';
  return run.pagesTotal > 0 ? `${name} · ${pagesText(run)} ${run.unit}` : name;
};
