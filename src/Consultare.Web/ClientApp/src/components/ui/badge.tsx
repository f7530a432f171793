import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';

export type BadgeTone = 'good' | 'warning' | 'bad' | 'info' | 'quiet';

const tones: Record<BadgeTone, string> = {
  good: 'bg-good-fill text-good',
  warning: 'bg-warning-fill text-warning',
  bad: 'bg-bad-fill text-bad',
  info: 'bg-info-fill text-info',
  quiet: 'bg-bg text-muted',
};

type Props = { tone: BadgeTone; icon: LucideIcon; turning?: boolean; children: string };

/** A state: icon, word and colour together. */
export const Badge = ({ tone, icon: Icon, turning = false, children }: Props) => (
  <span
    className={clsx(
      'inline-flex items-center gap-1.5 rounded-sm px-2 py-0.5 text-table font-medium whitespace-nowrap',
      tones[tone],
    )}
  >
    <Icon size={14} aria-hidden className={clsx('shrink-0', turning && 'animate-turn')} />
    {children}
  </span>
);
