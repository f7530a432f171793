import { clsx } from 'clsx';

export const Skeleton = ({ className }: { className?: string }) => (
  <div aria-hidden className={clsx('animate-skeleton rounded bg-selected', className)} />
);
