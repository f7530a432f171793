import { clsx } from 'clsx';
import { Check, ChevronsUpDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { inputClass } from './input';
import type { Option } from './option';
import { OptionList } from './option-list';

type Props = {
  id: string;
  label: string;
  value: string | undefined;
  options: readonly Option[];
  allLabel: string;
  onChange: (value: string | undefined) => void;
  disabled?: boolean;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean;
};

/** One choice out of many, searchable, or all of them. */
export const Combobox = ({ id, label, value, options, allLabel, onChange, disabled, ...aria }: Props) => {
  const [open, setOpen] = useState(false);
  const shown = value === undefined ? allLabel : (options.find((option) => option.value === value)?.label ?? value);
  const choose = (next: string | undefined) => {
    setOpen(false);
    if (next !== value) {
      onChange(next);
    }
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button
          {...aria}
          id={id}
          type="button"
          aria-label={`${label}: ${shown}`}
          disabled={disabled}
          className={clsx(inputClass, 'flex items-center justify-between gap-2 text-left disabled:cursor-not-allowed')}
        >
          <span className={clsx('truncate', value === undefined && 'text-muted')}>{shown}</span>
          <ChevronsUpDown size={14} aria-hidden className="shrink-0 text-muted" />
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={16}
          aria-label={label}
          className="z-50 w-[max(var(--radix-popover-trigger-width),260px)] max-w-[calc(100vw-2rem)] rounded border border-border bg-raised p-1 shadow-raised animate-appear"
        >
          <OptionList
            label={label}
            options={[{ value: '', label: allLabel }, ...options]}
            value={value ?? ''}
            onChoose={(next) => choose(next === '' ? undefined : next)}
            mark={<Check size={14} aria-hidden className="shrink-0 text-brand" />}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
};
