import { useSyncExternalStore } from 'react';

/** How the live connection stands; `since` is on this computer's clock, in milliseconds. */
export type ConnectionState = { status: 'idle' | 'connecting' | 'live' | 'lost'; since: number };

let state: ConnectionState = { status: 'idle', since: 0 };
const listeners = new Set<() => void>();

export const setConnection = (status: ConnectionState['status']) => {
  if (state.status === status) {
    return;
  }

  state = { status, since: Date.now() };
  for (const listener of listeners) {
    listener();
  }
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const useConnection = () => useSyncExternalStore(subscribe, () => state);
