import { clsx } from 'clsx';
import type { ComponentProps } from 'react';

type Look = 'primary' | 'plain' | 'quiet' | 'danger';

type Props = ComponentProps<'button'> & { look?: Look; size?: 'normal' | 'small' | 'icon' };

const looks: Record<Look, string> = {
  primary: 'bg-primary text-on-primary hover:bg-primary-hover border-transparent',
  plain: 'bg-surface text-text border-control hover:bg-hover',
  quiet: 'bg-transparent text-text border-transparent hover:bg-hover',
  danger: 'bg-surface text-bad border-bad hover:bg-bad-fill',
};

const sizes = {
  normal: 'h-9 px-3',
  small: 'h-8 px-2.5 text-table',
  icon: 'size-9 justify-center',
};

export const Button = ({ look = 'plain', size = 'normal', className, type = 'button', ...props }: Props) => (
  <button
    type={type}
    className={clsx(
      'inline-flex shrink-0 items-center justify-center gap-2 rounded border font-medium whitespace-nowrap transition-colors',
      'disabled:cursor-not-allowed disabled:opacity-60',
      looks[look],
      sizes[size],
      className,
    )}
    {...props}
  />
);
