import { expect, it } from 'vitest';
import { aRun, aService } from '@/testing/builders';
import { endedBetween } from './run-ends';

const snapshot = (last: string | null) => ({
  epoch: 'a',
  n: 1,
  services: [aService({ last: last === null ? null : aRun({ runId: last }) })],
});

it('tells the run that ended between two states', () => {
  expect(endedBetween(snapshot('one'), snapshot('two')).map(({ run }) => run.runId)).toEqual(['two']);
  expect(endedBetween(snapshot(null), snapshot('one')).map(({ run }) => run.runId)).toEqual(['one']);
});

it('tells nothing of old runs when the page opens, nor of a run twice', () => {
  expect(endedBetween(undefined, snapshot('one'))).toEqual([]);
  expect(endedBetween(snapshot('one'), snapshot('one'))).toEqual([]);
});
