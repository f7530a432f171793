import type { HubConnection } from '@microsoft/signalr';
import type { DataChanged, ServiceChanged, ServicesSnapshot } from '@/api/contract';
import { setConnection } from './connection-state';
import { StatusFeed } from './status-feed';

type Handlers = {
  show: (snapshot: ServicesSnapshot) => void;
  data: (message: DataChanged) => void;
  resynced: (snapshot: ServicesSnapshot) => void;
  /** The hub could not be reached or refused; the session may have ended. */
  refused: () => void;
};

const longestWaitMs = 15_000;
/** A connection that held this long starts the back-off anew. */
const steadyMs = 10_000;

/** Keeps one connection to the status hub until it is stopped: back-off for ever, one fresh snapshot on each return. */
export const openLiveConnection = (handlers: Handlers) => {
  let stopped = false;
  let current: HubConnection | null = null;
  let wake = () => {};

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const connectOnce = async () => {
    const connection = await build();
    current = connection;
    const closed = new Promise<void>((resolve) => connection.onclose(() => resolve()));
    const feed = new StatusFeed({
      ...handlers,
      ask: () => connection.invoke<ServicesSnapshot>('Snapshot'),
      failed: () => void connection.stop(),
    });
    connection.on('serviceChanged', (message: ServiceChanged) => feed.service(message));
    connection.on('dataChanged', (message: DataChanged) => feed.data(message));
    if (stopped) {
      return;
    }

    await connection.start();
    await feed.resync();
    if (connection.state === 'Connected') {
      setConnection('live');
    }

    await closed;
  };

  const run = async () => {
    setConnection('connecting');
    let failures = 0;
    while (!stopped) {
      const began = Date.now();
      try {
        await connectOnce();
      } catch {
        handlers.refused();
      }

      if (!stopped) {
        setConnection('lost');
        failures = Date.now() - began > steadyMs ? 0 : failures + 1;
        await pause(backOff(failures));
      }
    }
  };

  const retryNow = () => wake();
  addEventListener('online', retryNow);
  document.addEventListener('visibilitychange', retryNow);
  void run();
  return () => {
    stopped = true;
    removeEventListener('online', retryNow);
    document.removeEventListener('visibilitychange', retryNow);
    wake();
    void current?.stop();
    setConnection('idle');
  };
};

const build = async () => {
  const { HubConnectionBuilder, LogLevel } = await import('@microsoft/signalr');
  return new HubConnectionBuilder().withUrl('/hubs/status').configureLogging(LogLevel.None).build();
};

const backOff = (failures: number) => Math.min(longestWaitMs, 250 * 2 ** failures) * (0.75 + Math.random() * 0.5);
