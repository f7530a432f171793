import { expect, it } from 'vitest';
import { aRun, aService, openRun } from '@/testing/builders';
import { refreshPhase } from './refresh-phase';

const now = Date.parse('2026-11-21T17:01:05Z');
const kindOf = (service: Parameters<typeof refreshPhase>[0]) => refreshPhase(service, now).kind;

it('is idle while nothing is known or nothing runs', () => {
  expect(kindOf(undefined)).toBe('idle');
  expect(kindOf(aService())).toBe('idle');
});

it('is asked until the run starts, then running', () => {
  expect(kindOf(aService({ current: openRun({ startedAt: null }) }))).toBe('asked');
  expect(kindOf(aService({ current: openRun() }))).toBe('running');
});

it('does not take a backfill for a refresh, and shows the click that waits for its month', () => {
  const backfill = openRun({ kind: 'backfill', runId: 'b' });
  expect(kindOf(aService({ current: backfill, backfill }))).toBe('idle');
  expect(kindOf(aService({ current: backfill, queued: openRun({ startedAt: null }) }))).toBe('asked');
});

it('is done for fifteen seconds after a run that brought data', () => {
  const last = (changes = {}) => aService({ last: aRun({ endedAt: '2026-11-21T17:01:00Z', ...changes }) });
  expect(kindOf(last())).toBe('done');
  expect(kindOf(last({ outcome: 'WARNING' }))).toBe('done');
  expect(kindOf(last({ outcome: 'ERROR' }))).toBe('idle');
  expect(kindOf(last({ endedAt: '2026-11-21T17:00:40Z' }))).toBe('idle');
});
