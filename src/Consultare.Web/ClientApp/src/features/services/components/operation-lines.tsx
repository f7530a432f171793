import { BellRing, CirclePause, Clock, KeyRound, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Service } from '@/api/contract';
import { formatInstantFull } from '@/lib/dates';
import { formatAge } from '@/lib/durations';
import { useNow } from '@/lib/use-now';
import { alertText, pauseText, windowText } from '../operation-text';

/** Why a service rests, waits or is watched: alert, blocked credential, pause, opening hours. */
export const OperationLines = ({ service, grouped }: { service: Service; grouped: boolean }) => {
  const now = useNow();
  const { alert, blockedBy, pause, window } = service;
  if (!alert && !blockedBy && !pause && !window) {
    return null;
  }

  return (
    <ul className="flex flex-col gap-1 text-table">
      {alert && (
        <Line icon={BellRing} tone="text-bad" since={alert.since}>
          {alertText(alert, now)}
        </Line>
      )}
      {blockedBy && !grouped && (
        <Line icon={KeyRound} tone="text-bad" since={blockedBy.since}>
          Bloqueado por {blockedBy.label}, {formatAge(blockedBy.since, now)}
        </Line>
      )}
      {pause && (
        <Line icon={CirclePause} tone="text-warning" since={pause.since}>
          {pauseText(pause, now)}
          <span className="block text-muted">“{pause.note}” · atualizar à mão continua valendo</span>
        </Line>
      )}
      {window && (
        <Line icon={Clock} tone="text-muted">
          {windowText(window, now)}
        </Line>
      )}
    </ul>
  );
};

type LineProps = { icon: LucideIcon; tone: string; since?: string; children: ReactNode };

const Line = ({ icon: Icon, tone, since, children }: LineProps) => (
  <li className="flex items-start gap-1.5" title={since && `Desde ${formatInstantFull(since)}`}>
    <Icon size={16} aria-hidden className={`mt-0.5 shrink-0 ${tone}`} />
    <span className={`min-w-0 break-words ${tone === 'text-muted' ? tone : ''}`}>{children}</span>
  </li>
);
