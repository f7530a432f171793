import { describe, expect, it } from 'vitest';
import { clearFilters, readAppointmentsSearch, resolveFilters, withDates, withFilter } from './search';

const now = Date.parse('2026-11-21T15:00:00Z');

describe('reading the address', () => {
  it('takes the known filters and nothing else', () => {
    expect(readAppointmentsSearch({ status: '6', agrupar: 'mes', x: '1', responsavel: ' ', profissional: 7 })).toEqual({
      status: '6',
      agrupar: 'mes',
    });
  });

  it('falls back to days for an unknown grouping', () => {
    expect(resolveFilters(readAppointmentsSearch({ agrupar: 'semana' }), now).grouping).toBe('dia');
  });

  it('passes a date that does not exist on, for the hub to refuse beside its control', () => {
    expect(resolveFilters(readAppointmentsSearch({ inicio: '2026-02-31' }), now).start).toBe('2026-02-31');
  });
});

describe('defaults', () => {
  it('are the 1st of the month until today in São Paulo', () => {
    expect(resolveFilters({}, now)).toEqual({ start: '2026-11-01', end: '2026-11-21', grouping: 'dia' });
  });

  it('keep start before end when only one date is given', () => {
    expect(resolveFilters({ fim: '2026-09-10' }, now)).toMatchObject({ start: '2026-09-01', end: '2026-09-10' });
    expect(resolveFilters({ inicio: '2026-12-05' }, now)).toMatchObject({ start: '2026-12-05', end: '2026-12-05' });
  });
});

describe('changing filters', () => {
  const filters = { start: '2026-11-01', end: '2026-11-21' };

  it('moves the end with a later start, and the start with an earlier end', () => {
    expect(withDates({}, filters, { start: '2026-11-25' })).toEqual({ inicio: '2026-11-25', fim: '2026-11-25' });
    expect(withDates({}, filters, { end: '2026-10-20' })).toEqual({ inicio: '2026-10-20', fim: '2026-10-20' });
    expect(withDates({}, filters, { end: '2026-11-10' })).toEqual({ inicio: '2026-11-01', fim: '2026-11-10' });
  });

  it('drops the picked point with any other selection', () => {
    expect(withFilter({ ponto: '2026-11-03', status: '6' }, 'status', '7')).toEqual({ status: '7' });
    expect(withDates({ ponto: '2026-11-03' }, filters, { end: '2026-11-02' })).not.toHaveProperty('ponto');
  });

  it('takes a filter out of the address when it is unset', () => {
    expect(withFilter({ status: '6', responsavel: 'Ana' }, 'status', undefined)).toEqual({ responsavel: 'Ana' });
  });

  it('clears all but the dates (hub-domain 5.4)', () => {
    expect(
      clearFilters({ inicio: '2026-11-01', fim: '2026-11-21', agrupar: 'mes', status: '6', ponto: '2026-11' }),
    ).toEqual({ inicio: '2026-11-01', fim: '2026-11-21' });
  });
});
