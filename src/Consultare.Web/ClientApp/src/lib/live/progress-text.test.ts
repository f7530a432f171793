import { expect, it } from 'vitest';
import { openRun } from '@/testing/builders';
import { backfillText } from './progress-text';

it('names the months of a backfill and how many are done', () => {
  const run = openRun({
    kind: 'backfill',
    unit: 'meses',
    pagesDone: 3,
    pagesTotal: 4,
    period: { start: '2016-01-01', end: '2016-04-30' },
  });
  expect(backfillText(run)).toBe('Carga histórica jan/2016 a abr/2016 · 3 de 4 meses');
});

it('names one month once, and no count before it is known', () => {
  const run = openRun({ kind: 'backfill', pagesTotal: 0, period: { start: '2016-02-01', end: '2016-02-29' } });
  expect(backfillText(run)).toBe('Carga histórica fev/2016');
});
