import { clsx } from 'clsx';
import type { ComponentProps } from 'react';

export const inputClass =
  'h-9 w-full min-w-0 rounded border border-control bg-surface px-2.5 text-text aria-invalid:border-bad disabled:opacity-60';

export const Input = ({ className, ...props }: ComponentProps<'input'>) => (
  <input className={clsx(inputClass, className)} {...props} />
);
