import { describe, expect, it } from 'vitest';
import { aFire, doneFire } from '@/testing/builders';
import { daySummary, fireLook, fireText, inOrder, shownFires } from './fires';
import { alertText, pauseText, windowText } from './operation-text';
import { pauseRequest, pauseSchema } from './pause-schema';
import { previewSchema } from './preview-schema';
import { selfCheckTrouble } from './self-check-text';

const now = Date.parse('2026-11-21T17:30:00Z');

describe('strip of the day', () => {
  it.each([
    [aFire(), 'planned'],
    [aFire({ state: 'missed' }), 'missed'],
    [doneFire(), 'good'],
    [doneFire({ outcome: 'WARNING' }), 'warning'],
    [doneFire({ outcome: 'INTERRUPTED' }), 'bad'],
    [doneFire({ outcome: 'CANCELLED' }), 'cancelled'],
  ])('tells what was planned from what ran, %#', (fire, look) => {
    expect(fireLook(fire)).toBe(look);
  });

  it('tells time, outcome, duration and rows in words', () => {
    expect(fireText(doneFire(), now)).toBe('14:00 · concluída · 59 s · 1.204 lidas · 12 gravadas');
    expect(fireText(doneFire({ dueAt: null, kind: 'refresh' }), now)).toContain('14:00 · concluída · pedida');
  });

  it('tells why a run was missed, and nothing of rows it never read', () => {
    expect(fireText(aFire({ state: 'missed', reason: 'o hub estava parado' }), now)).toBe(
      '14:00 · perdida · o hub estava parado',
    );
  });

  it('reckons a run under way until now', () => {
    const running = aFire({ state: 'running', runId: 'r', startedAt: '2026-11-21T17:29:30Z', rowsRead: 5 });
    expect(fireText(running, now)).toBe('14:00 · executando · 30 s · 5 lidas · 0 gravadas');
  });

  it('stands in the order of the clock, asked-for runs at their start', () => {
    const manual = doneFire({ dueAt: null, startedAt: '2026-11-21T16:40:00Z' });
    const fires = [aFire({ dueAt: '2026-11-21T18:00:00Z' }), manual, doneFire()];
    expect(inOrder(fires).map(({ dueAt }) => dueAt)).toEqual([null, '2026-11-21T17:00:00Z', '2026-11-21T18:00:00Z']);
  });

  it('keeps the window and the newest of a very bad day', () => {
    const at = (minute: number) => new Date(Date.parse('2026-11-21T12:00:00Z') + minute * 60_000).toISOString();
    const fires = Array.from({ length: 200 }, (_, minute) => doneFire({ dueAt: at(minute) }));
    const shown = shownFires(fires);
    expect(shown).toHaveLength(60);
    expect([shown[0]?.dueAt, shown.at(-1)?.dueAt]).toEqual([at(0), at(199)]);
  });

  it('is summed up in a line', () => {
    const fires = [doneFire(), doneFire({ outcome: 'ERROR' }), aFire({ state: 'missed' }), aFire()];
    expect(daySummary({ fires })).toBe('1 feita, 1 com falha, 1 perdida, 1 prevista');
    expect(daySummary({ fires: [] })).toBe('Nenhuma execução prevista hoje');
  });
});

describe('words of operation', () => {
  const pause = { note: 'Obra', by: 'Ana', since: '2026-11-21T17:00:00Z' };

  it('says until when a service is paused', () => {
    expect(pauseText({ ...pause, until: '2026-11-22T11:00:00Z' }, now)).toBe('Pausado por Ana até amanhã 08:00');
    expect(pauseText({ ...pause, until: null }, now)).toBe('Pausado por Ana até alguém retomar');
  });

  it('says when a closed window opens', () => {
    const window = { isOpen: false, from: '06:30', until: '20:00', opensAt: '2026-11-21T18:30:00Z' };
    expect(windowText(window, now)).toBe('Fora do horário: volta às 15:30');
    expect(windowText({ ...window, opensAt: '2026-11-22T09:30:00Z' }, now)).toBe(
      'Fora do horário: volta amanhã às 06:30',
    );
    expect(windowText({ ...window, opensAt: null }, now)).toBe('Fora do horário: volta às 06:30');
    expect(windowText({ ...window, isOpen: true }, now)).toBe('Aberto das 06:30 às 20:00');
  });

  it('says why an alert was sent', () => {
    expect(alertText({ cause: 'late', since: '2026-11-21T17:18:00Z' }, now)).toBe(
      'Alerta: não começou na hora, há 12 min',
    );
  });
});

describe('pause form', () => {
  const valid = { note: 'Obra na rede', limited: false, until: '' };
  const far = (days: number) => {
    const at = new Date(Date.now() + days * 86_400_000 - 3 * 3_600_000);
    return at.toISOString().slice(0, 16);
  };

  it('needs a note of at most 200 letters', () => {
    expect(pauseSchema.safeParse(valid).success).toBe(true);
    expect(pauseSchema.safeParse({ ...valid, note: '  ' }).error?.issues[0]?.path).toEqual(['note']);
    expect(pauseSchema.safeParse({ ...valid, note: 'a'.repeat(201) }).success).toBe(false);
  });

  it.each([
    ['', 'Informe'],
    ['2020-01-01T08:00', 'futuro'],
    [far(31), '30 dias'],
  ])('refuses the end %s', (until, message) => {
    const issue = pauseSchema.safeParse({ ...valid, limited: true, until }).error?.issues[0];
    expect(issue?.path).toEqual(['until']);
    expect(issue?.message).toContain(message);
  });

  it('sends an end only when one is wanted', () => {
    expect(pauseSchema.safeParse({ ...valid, limited: true, until: far(29) }).success).toBe(true);
    expect(pauseRequest({ ...valid, until: '2030-01-01T08:00' })).toEqual({ note: 'Obra na rede' });
    expect(pauseRequest({ ...valid, limited: true, until: '2030-01-01T08:00' })).toEqual({
      note: 'Obra na rede',
      until: '2030-01-01T11:00:00.000Z',
    });
  });
});

describe('preview form', () => {
  it.each([
    ['2026-10-01', '2026-12-01', true],
    ['2026-10-01', '2026-12-02', false],
    ['2026-10-02', '2026-10-01', false],
    ['2026-02-31', '2026-03-01', false],
  ])('takes %s to %s: %s (at most 62 days)', (startDate, endDate, allowed) => {
    expect(previewSchema.safeParse({ startDate, endDate }).success).toBe(allowed);
  });
});

describe('trouble of the nightly comparison', () => {
  const item = { key: 'a', label: 'Linhas', expected: '1', found: '1', detail: '' };
  const check = { ranAt: '2026-11-21T06:30:00Z', ok: true, isRunning: false, failedAt: null, failure: '', checks: [] };

  it('is none while all agree, and before the first', () => {
    expect(selfCheckTrouble(check)).toBeNull();
    expect(selfCheckTrouble({ ...check, ranAt: null, ok: false })).toBeNull();
  });

  it('counts the differences', () => {
    const checks = [
      { ...item, ok: true },
      { ...item, key: 'b', ok: false },
    ];
    expect(selfCheckTrouble({ ...check, ok: false, checks })).toBe('A conferência noturna achou 1 diferença.');
  });

  it('says first that it could not be done', () => {
    expect(selfCheckTrouble({ ...check, failedAt: '2026-11-21T06:30:00Z', failure: 'x' })).toBe(
      'A conferência noturna não pôde ser feita.',
    );
  });
});
