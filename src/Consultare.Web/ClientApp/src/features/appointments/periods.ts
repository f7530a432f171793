import type { AppointmentsPoint } from '@/api/contract';
import { addDays, formatDay, formatMonth, formatShortDay, isDay, weekdayOf } from '@/lib/dates';
import type { Grouping } from './search';

const lengths: Record<Grouping, number> = { dia: 10, mes: 7, ano: 4 };

/** Beyond this a chart has no room for single points and the hub's own list is drawn. */
const periodLimit = 4_000;

export const periodOf = (day: string, grouping: Grouping) => day.slice(0, lengths[grouping]);

/** Every period from start to end, whether anything happened in it or not. */
export const periodsBetween = (start: string, end: string, grouping: Grouping) => {
  const periods: string[] = [];
  if (!isDay(start) || !isDay(end)) {
    return periods;
  }

  for (let day = start; day <= end && periods.length < periodLimit; day = nextPeriod(day, grouping)) {
    periods.push(periodOf(day, grouping));
  }

  return periods;
};

const nextPeriod = (day: string, grouping: Grouping) => {
  if (grouping === 'dia') {
    return addDays(day, 1);
  }

  const [year = 0, month = 0] = day.split('-').map(Number);
  return grouping === 'ano' || month === 12
    ? `${String(year + 1).padStart(4, '0')}-01-01`
    : `${day.slice(0, 4)}-${String(month + 1).padStart(2, '0')}-01`;
};

export type Slot = { period: string; point: AppointmentsPoint | null };

/** The hub lists only periods that have appointments; the others become gaps, never zeros. */
export const slots = (series: readonly AppointmentsPoint[], start: string, end: string, grouping: Grouping): Slot[] => {
  const known = new Map(series.map((point) => [periodOf(point.period, grouping), point]));
  const periods = periodsBetween(start, end, grouping);
  const all = new Set([...periods, ...known.keys()]);
  return [...all].sort().map((period) => ({ period, point: known.get(period) ?? null }));
};

/** 21/11/2026, nov/2026 or 2026. */
export const formatPeriod = (period: string, grouping: Grouping) => {
  if (grouping === 'ano') {
    return period.slice(0, 4);
  }

  return grouping === 'mes' ? formatMonth(period) : formatDay(period);
};

/** Short, for the axis of the chart. */
export const axisLabel = (period: string, grouping: Grouping) =>
  grouping === 'dia' ? formatShortDay(period) : formatPeriod(period, grouping);

/** With the weekday, for what is read at leisure. */
export const longPeriod = (period: string, grouping: Grouping) =>
  grouping === 'dia' ? `${formatDay(period)}, ${weekdayOf(period)}` : formatPeriod(period, grouping);

/** The rows of the table: all, or the one point of the chart that was picked. */
export const visibleRows = (series: readonly AppointmentsPoint[], picked: string | undefined, grouping: Grouping) =>
  series
    .map((point) => ({ ...point, period: periodOf(point.period, grouping) }))
    .filter(({ period }) => picked === undefined || period === picked);
