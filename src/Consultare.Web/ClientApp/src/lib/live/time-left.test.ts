import { describe, expect, it } from 'vitest';
import { openRun } from '@/testing/builders';
import { runningText } from './progress-text';
import { secondsLeft, timeLeftText } from './time-left';

const started = '2026-11-21T17:00:00Z';
const past = (seconds: number) => Date.parse(started) + seconds * 1000;
const run = (pagesDone: number) => openRun({ startedAt: started, pagesDone, pagesTotal: 9 });

describe('time left', () => {
  it('goes by past runs while few pages are closed', () => {
    expect(timeLeftText(run(1), 20, past(8))).toBe('faltam ~12 s');
  });

  it('goes by the pages of the run once a third of them is closed', () => {
    expect(secondsLeft(run(3), 20, past(30))).toBe(60);
  });

  it('goes by the pages alone when there is no past run', () => {
    expect(timeLeftText(run(3), null, past(6))).toBe('faltam ~12 s');
  });

  it('is not guessed from nothing', () => {
    expect(timeLeftText(run(0), null, past(6))).toBeNull();
    expect(timeLeftText({ ...run(0), startedAt: null }, 20, past(6))).toBeNull();
  });

  it('says so when a run outlasts past ones and no page tells its speed', () => {
    expect(timeLeftText(run(0), 20, past(25))).toBe('demorando mais que o normal');
  });

  it('is never zero or negative', () => {
    expect(timeLeftText(run(9), 20, past(10))).toBeNull();
    expect(timeLeftText(run(8), 20, past(1))).toBe('faltam ~1 s');
  });

  it('gets rougher the longer it is', () => {
    expect(timeLeftText(run(0), 48, past(0))).toBe('faltam ~50 s');
    expect(timeLeftText(run(0), 400, past(0))).toBe('faltam ~7 min');
  });

  it('stands on the button beside the pages', () => {
    expect(runningText(run(3), 20, past(6))).toBe('Executando 3 de 9 · faltam ~12 s');
    expect(runningText(openRun({ startedAt: started, pagesTotal: 0 }), null, past(0))).toBe('Executando');
  });
});
