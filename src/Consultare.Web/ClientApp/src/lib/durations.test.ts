import { describe, expect, it } from 'vitest';
import { formatAge, formatDuration, formatUntil } from './durations';

describe('durations', () => {
  it.each([
    [0, '0 s'],
    [45.4, '45 s'],
    [60, '1 min'],
    [130, '2 min 10 s'],
    [3600, '1 h'],
    [3900, '1 h 05 min'],
    [90_000, '1 d 1 h'],
    [-3, '0 s'],
  ])('writes %d s as %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });

  it('rounds up into the next unit instead of writing 60 s', () => {
    expect(formatDuration(59.7)).toBe('1 min');
  });

  const now = Date.parse('2026-11-21T15:00:00Z');

  it.each([
    ['2026-11-21T14:59:58Z', 'agora'],
    ['2026-11-21T14:59:48Z', 'há 12 s'],
    ['2026-11-21T14:56:00Z', 'há 4 min'],
    ['2026-11-21T12:10:00Z', 'há 2 h'],
    ['2026-11-20T14:00:00Z', 'há 1 dia'],
    ['2026-11-18T14:00:00Z', 'há 3 dias'],
    ['2026-11-21T15:00:30Z', 'agora'],
  ])('says that %s is %s', (instant, text) => {
    expect(formatAge(instant, now)).toBe(text);
  });

  it('says how far off the next run is', () => {
    expect(formatUntil('2026-11-21T15:12:00Z', now)).toBe('em 12 min');
    expect(formatUntil('2026-11-21T14:59:00Z', now)).toBe('agora');
  });
});
