import { useSyncExternalStore } from 'react';

export type Toast = { id: number; tone: 'good' | 'warning' | 'bad'; text: string };

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();
const shownMs = 8_000;
const limit = 4;

const set = (next: readonly Toast[]) => {
  toasts = next;
  for (const listener of listeners) {
    listener();
  }
};

export const dismissToast = (id: number) => set(toasts.filter((toast) => toast.id !== id));

/** Results of one's own action elsewhere on screen. Bad news stays until it is dismissed. */
export const addToast = (tone: Toast['tone'], text: string) => {
  const id = nextId++;
  set([...toasts, { id, tone, text }].slice(-limit));
  if (tone !== 'bad') {
    setTimeout(() => dismissToast(id), shownMs);
  }
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const useToasts = () => useSyncExternalStore(subscribe, () => toasts);
