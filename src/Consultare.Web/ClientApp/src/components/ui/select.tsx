import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { inputClass } from './input';

export const Select = ({ className, ...props }: ComponentProps<'select'>) => (
  <select className={clsx(inputClass, 'pr-1', className)} {...props} />
);
