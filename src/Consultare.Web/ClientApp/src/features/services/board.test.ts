import { describe, expect, it } from 'vitest';
import { aRun, aService, openRun } from '@/testing/builders';
import { boardOrder } from './board-order';
import { ledgerKey } from './ledger-key';
import { mergeRuns } from './merge-runs';
import { durationSeconds, requester } from './run-text';

describe('order of the board', () => {
  it('puts trouble first and keeps it there while it runs again', () => {
    const services = [
      aService({ service: 'a', name: 'A' }),
      aService({ service: 'w', name: 'W', state: 'WARNING' }),
      aService({ service: 'r', name: 'R', state: 'RUNNING', last: aRun({ outcome: 'ERROR' }) }),
      aService({ service: 'e', name: 'E', state: 'ERROR' }),
    ];
    expect(boardOrder(services).map(({ service }) => service)).toEqual(['e', 'r', 'w', 'a']);
  });
});

describe('history with the live feed', () => {
  it('shows how far a run is now and the run that the list has not been told of', () => {
    const listed = [openRun({ runId: 'one', pagesDone: 1 })];
    const service = aService({
      current: openRun({ runId: 'one', pagesDone: 5 }),
      queued: openRun({ runId: 'two', startedAt: null, requestedAt: '2026-11-21T17:05:00Z' }),
    });
    const merged = mergeRuns(listed, service);
    expect(merged.map(({ runId }) => runId)).toEqual(['two', 'one']);
    expect(merged[1]?.pagesDone).toBe(5);
  });

  it('never opens an ended run again', () => {
    const merged = mergeRuns([aRun({ runId: 'one' })], aService({ current: openRun({ runId: 'one' }) }));
    expect(merged[0]?.outcome).toBe('COMPLETED');
  });
});

describe('words of a run', () => {
  it('reckons the duration of a run under way until now', () => {
    const now = Date.parse('2026-11-21T17:00:31Z');
    expect(durationSeconds(openRun(), now)).toBe(30);
    expect(durationSeconds(aRun(), now)).toBe(59);
    expect(durationSeconds(openRun({ startedAt: null }), now)).toBeNull();
  });

  it('says who asked', () => {
    expect(requester(aRun({ requestedBy: 'Bruno' }))).toBe('por Bruno');
    expect(requester(aRun({ kind: 'schedule', requestedBy: 'Agenda' }))).toBe('pela agenda');
  });

  it.each([
    ['2026-11-01..2026-11-03', '01/11/2026 a 03/11/2026'],
    ['2026-11-01/2026-11-03', '01/11/2026 a 03/11/2026'],
    ['2016-04', 'abr/2016'],
    ['professional/list', 'professional/list'],
  ])('reads the key %s as %s', (key, text) => {
    expect(ledgerKey(key)).toBe(text);
  });
});
