import { useSyncExternalStore } from 'react';
import { readStored, writeStored } from './stored';

export type Theme = 'system' | 'light' | 'dark';

const key = 'tema';
const dark = typeof matchMedia === 'undefined' ? null : matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

const stored = (): Theme => {
  const value = readStored(key);
  return value === 'light' || value === 'dark' ? value : 'system';
};

let chosen: Theme = stored();

const apply = () => {
  if (chosen === 'system') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = chosen;
  }

  for (const listener of listeners) {
    listener();
  }
};

export const chooseTheme = (theme: Theme) => {
  chosen = theme;
  writeStored(key, theme === 'system' ? null : theme);
  apply();
};

const onSystemChange = () => {
  for (const listener of listeners) {
    listener();
  }
};

const onStorage = (event: StorageEvent) => {
  if (event.key === `consultare.${key}`) {
    chosen = stored();
    apply();
  }
};

const subscribe = (listener: () => void) => {
  if (listeners.size === 0) {
    dark?.addEventListener('change', onSystemChange);
    addEventListener('storage', onStorage);
  }

  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      dark?.removeEventListener('change', onSystemChange);
      removeEventListener('storage', onStorage);
    }
  };
};

/** What the person chose. */
export const useTheme = () => useSyncExternalStore(subscribe, () => chosen);

/** What is on the screen, for drawings that cannot read CSS variables themselves. */
export const useShownTheme = () =>
  useSyncExternalStore(subscribe, () => (chosen === 'system' ? (dark?.matches ? 'dark' : 'light') : chosen));
