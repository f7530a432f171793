import { beforeEach, describe, expect, it } from 'vitest';
import type { DataChanged, ServicesSnapshot } from '@/api/contract';
import { aService } from '@/testing/builders';
import { StatusFeed } from './status-feed';

const service = (details: string) => aService({ details });
const changed = (n: number, details: string, epoch = 'a') => ({ epoch, n, service: service(details) });
const data = (n: number, epoch = 'a'): DataChanged => ({
  epoch,
  n,
  service: 'financeiro',
  runId: 'run-1',
  pages: ['agendamentos'],
});
const snapshot = (n: number, details: string, epoch = 'a'): ServicesSnapshot => ({
  epoch,
  n,
  services: [service(details)],
});

/** A hub that answers a snapshot only when the test says so. */
class Hub {
  asked = 0;
  shown: string[] = [];
  data: number[] = [];
  resynced = 0;
  failures = 0;
  #answers: ((snapshot: ServicesSnapshot) => void)[] = [];
  #refusals: ((error: Error) => void)[] = [];

  readonly feed = new StatusFeed({
    ask: () => {
      this.asked += 1;
      return new Promise((resolve, reject) => {
        this.#answers.push(resolve);
        this.#refusals.push(reject);
      });
    },
    show: ({ services }) => this.shown.push(services[0]?.details ?? ''),
    data: ({ n }) => this.data.push(n),
    resynced: () => {
      this.resynced += 1;
    },
    failed: () => {
      this.failures += 1;
    },
  });

  async answer(answer: ServicesSnapshot) {
    this.#answers.shift()?.(answer);
    this.#refusals.shift();
    await settle();
  }

  async refuse() {
    this.#refusals.shift()?.(new Error('gone'));
    this.#answers.shift();
    await settle();
  }
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('StatusFeed', () => {
  let hub: Hub;
  beforeEach(async () => {
    hub = new Hub();
    void hub.feed.resync();
    await hub.answer(snapshot(10, 'start'));
  });

  it('shows messages that follow one another without asking', () => {
    hub.feed.service(changed(11, 'eleven'));
    hub.feed.data(data(12));
    hub.feed.service(changed(13, 'thirteen'));
    expect(hub.shown).toEqual(['start', 'eleven', 'thirteen']);
    expect(hub.data).toEqual([12]);
    expect(hub.asked).toBe(1);
  });

  it('asks once for a snapshot after a gap, however many messages follow', async () => {
    hub.feed.service(changed(13, 'thirteen'));
    hub.feed.service(changed(14, 'fourteen'));
    hub.feed.data(data(15));
    expect(hub.asked).toBe(2);
    await hub.answer(snapshot(14, 'fourteen by snapshot'));
    expect(hub.shown).toEqual(['start', 'fourteen by snapshot']);
    expect(hub.data).toEqual([15]);
    expect(hub.resynced).toBe(2);
    expect(hub.asked).toBe(2);
  });

  it('puts messages that overtook one another back in order', async () => {
    hub.feed.service(changed(12, 'twelve'));
    hub.feed.service(changed(11, 'eleven'));
    await hub.answer(snapshot(10, 'start again'));
    expect(hub.shown).toEqual(['start', 'start again', 'eleven', 'twelve']);
  });

  it('drops what the snapshot held already', () => {
    hub.feed.service(changed(10, 'old'));
    hub.feed.service(changed(3, 'older'));
    hub.feed.data(data(9));
    expect(hub.shown).toEqual(['start']);
    expect(hub.data).toEqual([]);
    expect(hub.asked).toBe(1);
  });

  it('asks once when another epoch begins and goes on from its number', async () => {
    hub.feed.service(changed(1, 'new epoch', 'b'));
    expect(hub.asked).toBe(2);
    await hub.answer(snapshot(1, 'new epoch', 'b'));
    hub.feed.service(changed(2, 'second', 'b'));
    expect(hub.shown).toEqual(['start', 'new epoch', 'second']);
    expect(hub.asked).toBe(2);
  });

  it('does not show messages of the former epoch after the change', async () => {
    hub.feed.service(changed(1, 'new', 'b'));
    hub.feed.service(changed(11, 'late', 'a'));
    await hub.answer(snapshot(1, 'new', 'b'));
    expect(hub.shown).toEqual(['start', 'new']);
  });

  it('asks again when the snapshot itself is behind a gap', async () => {
    hub.feed.service(changed(15, 'fifteen'));
    await hub.answer(snapshot(12, 'twelve'));
    expect(hub.asked).toBe(3);
    await hub.answer(snapshot(15, 'fifteen'));
    expect(hub.shown).toEqual(['start', 'twelve', 'fifteen']);
  });

  it('adds a service it has not seen', () => {
    hub.feed.service({ epoch: 'a', n: 11, service: aService({ service: 'auth', details: 'auth' }) });
    expect(hub.shown).toEqual(['start', 'start']);
  });

  it('reports a snapshot that did not come and shows nothing in its place', async () => {
    hub.feed.service(changed(13, 'thirteen'));
    await hub.refuse();
    expect(hub.failures).toBe(1);
    expect(hub.shown).toEqual(['start']);
  });
});
