import { expect, it } from 'vitest';
import { formatPeriod, longPeriod, periodsBetween, slots, visibleRows } from './periods';

const point = (period: string, total = 1) => ({ period, total, confirmados: 0, nao_compareceu: 0 });

it('leaves days without appointments as gaps, not zeros', () => {
  expect(slots([point('2026-11-01'), point('2026-11-03')], '2026-11-01', '2026-11-03', 'dia')).toEqual([
    { period: '2026-11-01', point: point('2026-11-01') },
    { period: '2026-11-02', point: null },
    { period: '2026-11-03', point: point('2026-11-03') },
  ]);
});

it('steps over the ends of months and years', () => {
  expect(periodsBetween('2026-11-30', '2027-01-02', 'mes')).toEqual(['2026-11', '2026-12', '2027-01']);
  expect(periodsBetween('2025-06-01', '2027-01-01', 'ano')).toEqual(['2025', '2026', '2027']);
  expect(periodsBetween('2028-02-28', '2028-03-01', 'dia')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
});

it('draws nothing between dates that do not exist', () => {
  expect(periodsBetween('2026-02-31', '2026-03-01', 'dia')).toEqual([]);
});

it('matches the periods of the hub whether they are whole days or not', () => {
  const series = [point('2016-04-01', 2441)];
  expect(slots(series, '2016-04-01', '2016-04-30', 'mes')).toEqual([{ period: '2016-04', point: series[0] }]);
  expect(visibleRows(series, '2016-04', 'mes')).toEqual([point('2016-04', 2441)]);
  expect(visibleRows(series, '2016-03', 'mes')).toEqual([]);
});

it('names periods as people do', () => {
  expect(formatPeriod('2026-11-21', 'dia')).toBe('21/11/2026');
  expect(formatPeriod('2026-11', 'mes')).toBe('nov/2026');
  expect(formatPeriod('2026', 'ano')).toBe('2026');
  expect(longPeriod('2026-11-21', 'dia')).toBe('21/11/2026, sábado');
});
