import { clsx } from 'clsx';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { plainText } from '@/lib/plain-text';
import { Input } from './input';
import type { Option } from './option';

type Props = {
  label: string;
  options: readonly Option[];
  value: string;
  onChoose: (value: string) => void;
  mark: ReactNode;
};

/** More than this is found by typing on, not by scrolling. */
const shownLimit = 100;

export const OptionList = ({ label, options, value, onChoose, mark }: Props) => {
  const listId = useId();
  const [search, setSearch] = useState('');
  const wanted = plainText(search.trim());
  const found = wanted === '' ? options : options.filter((option) => plainText(option.label).includes(wanted));
  const shown = found.slice(0, shownLimit);
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      shown.findIndex((option) => option.value === value),
    ),
  );
  const activeRef = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the active option is brought into view when it changes.
  useEffect(() => {
    activeRef.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    const target = nextIndex(event.key, active, shown.length);
    const option = shown[active];
    if (target !== null) {
      event.preventDefault();
      setActive(target);
    } else if (event.key === 'Enter' && option) {
      event.preventDefault();
      onChoose(option.value);
    }
  };

  return (
    <>
      <Input
        role="combobox"
        aria-label={`Buscar ${label.toLowerCase()}`}
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown[active] ? `${listId}-${active}` : undefined}
        placeholder="Buscar"
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={label} tabIndex={-1} className="mt-1 max-h-72 overflow-y-auto">
        {shown.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search box above handles the keys for the whole list.
          <div
            key={option.value}
            id={`${listId}-${index}`}
            ref={index === active ? activeRef : undefined}
            role="option"
            tabIndex={-1}
            aria-selected={option.value === value}
            onClick={() => onChoose(option.value)}
            onPointerMove={() => index !== active && setActive(index)}
            className={clsx(
              'flex items-center justify-between gap-2 rounded-sm px-2 py-1.5',
              index === active && 'bg-selected',
            )}
          >
            <span className="min-w-0 break-words">{option.label}</span>
            {option.value === value && mark}
          </div>
        ))}
      </div>
      <p role="status" className="px-2 py-1 text-xs text-muted empty:hidden">
        {countText(found.length, shown.length)}
      </p>
    </>
  );
};

const countText = (found: number, shown: number) => {
  if (found === 0) {
    return 'Nada encontrado.';
  }

  return found > shown ? `Mostrando ${shown} de ${found}. Digite para achar os outros.` : '';
};

const nextIndex = (key: string, active: number, count: number) => {
  switch (key) {
    case 'ArrowDown':
      return Math.min(active + 1, count - 1);
    case 'ArrowUp':
      return Math.max(active - 1, 0);
    case 'PageDown':
      return Math.min(active + 8, count - 1);
    case 'PageUp':
      return Math.max(active - 8, 0);
    default:
      return null;
  }
};
