import { useSyncExternalStore } from 'react';
import { serverNow } from './clock';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let second = Math.floor(serverNow() / 1000);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  timer ??= setInterval(tick, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
};

const tick = () => {
  second = Math.floor(serverNow() / 1000);
  for (const listener of listeners) {
    listener();
  }
};

const read = () => second;

/** The hub's time in milliseconds, in steps of whole multiples of `everySeconds`; one timer serves the whole page. */
export const useNow = (everySeconds = 1) => {
  const step = () => Math.floor(read() / everySeconds) * everySeconds;
  return useSyncExternalStore(subscribe, step) * 1000;
};
