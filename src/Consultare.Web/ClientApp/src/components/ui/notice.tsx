import { clsx } from 'clsx';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export type Tone = 'good' | 'warning' | 'bad' | 'info';

const looks = {
  good: { icon: CircleCheck, className: 'border-good bg-good-fill', text: 'text-good' },
  warning: { icon: TriangleAlert, className: 'border-warning bg-warning-fill', text: 'text-warning' },
  bad: { icon: CircleAlert, className: 'border-bad bg-bad-fill', text: 'text-bad' },
  info: { icon: Info, className: 'border-info bg-info-fill', text: 'text-info' },
};

type Props = { tone: Tone; role?: 'alert' | 'status'; children: ReactNode; action?: ReactNode; className?: string };

export const Notice = ({ tone, role, children, action, className }: Props) => {
  const { icon: Icon, className: box, text } = looks[tone];
  return (
    <div role={role} className={clsx('flex items-start gap-2.5 rounded border px-3 py-2.5', box, className)}>
      <Icon size={18} aria-hidden className={clsx('mt-px shrink-0', text)} />
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  );
};
