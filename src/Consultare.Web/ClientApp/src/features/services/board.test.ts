import { describe, expect, it } from 'vitest';
import { aRun, aService, openRun } from '@/testing/builders';
import { boardOrder, boardSections } from './board-order';
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

describe('sections of the board', () => {
  const session = { key: 'feegow/web', label: 'Sessão da Feegow', since: '2026-11-21T17:00:00Z' };

  it('folds what waits for the same credential under it, before other trouble', () => {
    const sections = boardSections([
      aService({ service: 'batch', name: 'B' }),
      aService({ service: 'failed', name: 'F', state: 'ERROR' }),
      aService({ service: 'medic', name: 'M', isContinuous: true, blockedBy: session }),
      aService({ service: 'billing', name: 'C', blockedBy: { ...session, since: '2026-11-21T17:05:00Z' } }),
      aService({ service: 'crm', name: 'K', isContinuous: true, state: 'ONLINE' }),
    ]);
    expect(sections.map(({ key, services }) => [key, services.map(({ service }) => service)])).toEqual([
      ['blocked:feegow/web', ['billing', 'medic']],
      ['trouble', ['failed']],
      ['continuous', ['crm']],
      ['batch', ['batch']],
    ]);
  });

  it('puts what an alert was sent for among the trouble, and leaves a pause where it is', () => {
    const sections = boardSections([
      aService({ service: 'late', alert: { cause: 'late', since: '2026-11-21T17:00:00Z' } }),
      aService({ service: 'paused', pause: { until: null, note: 'Obra', by: 'Ana', since: '2026-11-21T17:00:00Z' } }),
    ]);
    expect(sections.map(({ key }) => key)).toEqual(['trouble', 'batch']);
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
