import { useState } from 'react';
import { readStored, writeStored } from '@/lib/stored';

const readClosed = () => new Set((readStored('menu.fechados') ?? '').split('|').filter(Boolean));

/** Which groups are closed and whether the rail shows icons only, as this browser remembers. */
export const useMenuState = () => {
  const [closed, setClosed] = useState(readClosed);
  const [iconsOnly, setIconsOnly] = useState(() => readStored('menu.icones') === '1');
  return {
    closed,
    iconsOnly,
    toggleGroup: (name: string) => {
      const next = new Set(closed);
      if (!next.delete(name)) {
        next.add(name);
      }

      writeStored('menu.fechados', [...next].join('|'));
      setClosed(next);
    },
    toggleIconsOnly: () => {
      writeStored('menu.icones', iconsOnly ? null : '1');
      setIconsOnly(!iconsOnly);
    },
  };
};

export type MenuState = ReturnType<typeof useMenuState>;
