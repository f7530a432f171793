import { clsx } from 'clsx';
import type { ReactNode } from 'react';

type Props = { label: string; className?: string; children: ReactNode };

/** Tables scroll inside their own box, which the keyboard can reach. */
export const ScrollBox = ({ label, className, children }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
  <section aria-label={label} tabIndex={0} className={clsx('relative overflow-auto', className)}>
    {children}
  </section>
);
