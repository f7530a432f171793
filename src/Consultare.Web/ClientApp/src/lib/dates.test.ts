import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayOf,
  formatDay,
  formatInstant,
  formatInstantFull,
  formatMoment,
  formatMonth,
  formatTime,
  instantOf,
  isDay,
  localOf,
  monthToDate,
  weekdayOf,
} from './dates';

describe('dates', () => {
  it("reads an instant on São Paulo's clock", () => {
    expect(formatInstant('2026-11-21T17:05:00Z')).toBe('21/11/2026 14:05');
    expect(formatInstantFull('2026-11-21T17:05:09Z')).toBe('21/11/2026 14:05:09');
    expect(formatTime('2026-11-21T02:30:00Z')).toBe('23:30');
  });

  it('takes the clinic day from São Paulo, not from UTC', () => {
    expect(dayOf(Date.parse('2026-11-21T02:59:00Z'))).toBe('2026-11-20');
    expect(dayOf(Date.parse('2026-11-21T03:00:00Z'))).toBe('2026-11-21');
  });

  it('opens with the 1st of the clinic month until today, also in the last UTC hours of a month', () => {
    expect(monthToDate(Date.parse('2026-12-01T01:00:00Z'))).toEqual({ start: '2026-11-01', end: '2026-11-30' });
  });

  it.each([
    ['2026-11-21T12:00:00Z', '09:00'],
    ['2026-11-20T12:00:00Z', 'ontem 09:00'],
    ['2026-11-22T12:00:00Z', 'amanhã 09:00'],
    ['2026-11-10T12:00:00Z', '10/11/2026 09:00'],
  ])('says %s as %s', (instant, text) => {
    expect(formatMoment(instant, Date.parse('2026-11-21T15:00:00Z'))).toBe(text);
  });

  it('knows which days exist', () => {
    expect(isDay('2024-02-29')).toBe(true);
    expect(isDay('2026-02-29')).toBe(false);
    expect(isDay('2026-02-31')).toBe(false);
    expect(isDay('21/11/2026')).toBe(false);
    expect(isDay('')).toBe(false);
  });

  it('writes days and months as people do', () => {
    expect(formatDay('2026-11-21')).toBe('21/11/2026');
    expect(formatMonth('2026-02')).toBe('fev/2026');
    expect(weekdayOf('2026-11-21')).toBe('sábado');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  });

  it('turns a clinic date and time into its instant and back (F11)', () => {
    expect(instantOf('2026-11-22T08:00')).toBe('2026-11-22T11:00:00.000Z');
    expect(instantOf('2018-12-01T08:00')).toBe('2018-12-01T10:00:00.000Z');
    expect(localOf('2026-11-22T02:30:00Z')).toBe('2026-11-21T23:30');
  });

  it.each(['', '2026-11-22', '2026-02-31T25:00', 'amanhã'])('finds no instant in "%s"', (text) => {
    expect(instantOf(text)).toBeNull();
  });
});
