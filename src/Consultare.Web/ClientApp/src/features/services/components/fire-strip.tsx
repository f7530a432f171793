import { clsx } from 'clsx';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Service } from '@/api/contract';
import type { Fire } from '@/api/ops-contract';
import { dayOf } from '@/lib/dates';
import { useNow } from '@/lib/use-now';
import { useServiceDay } from '../api/get-service-day';
import { daySummary, fireAt, fireLook, fireText, shownFires } from '../fires';
import { FireIcon } from './fire-icon';

type Props = { service: Service; onOpenRun: (runId: string) => void };

/** Today's planned and actual runs, a mark each; the one under the pointer or the focus is told below. */
export const FireStrip = ({ service, onOpenRun }: Props) => {
  const now = useNow(60);
  const { data, isError } = useServiceDay(service, dayOf(now));
  if (isError && !data) {
    return <p className="text-xs text-muted">As execuções de hoje não puderam ser lidas.</p>;
  }

  if (data === undefined) {
    return <div className="h-11" />;
  }

  return (
    <div className="relative z-10">
      <Marks
        name={service.name}
        fires={shownFires(data.fires)}
        summary={daySummary(data)}
        now={now}
        onOpenRun={onOpenRun}
      />
    </div>
  );
};

type MarksProps = {
  name: string;
  fires: readonly Fire[];
  summary: string;
  now: number;
  onOpenRun: (runId: string) => void;
};

const Marks = ({ name, fires, summary, now, onOpenRun }: MarksProps) => {
  const [shown, setShown] = useState<number | null>(null);
  const [stop, setStop] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const tabStop = Math.min(stop, fires.length - 1);
  // Only what is still planned lies ahead: what began since the clock last ticked lies behind.
  const next = fires.findIndex((fire) => fire.state === 'planned' && Date.parse(fireAt(fire) ?? '') > now);
  const told = shown === null ? undefined : fires[shown];
  const move = (event: KeyboardEvent) => {
    const to = target(event.key, tabStop, fires.length);
    if (to !== null) {
      event.preventDefault();
      setStop(to);
      list.current?.querySelectorAll('button')[to]?.focus();
    }
  };
  return (
    <>
      {fires.length > 0 && (
        <ul
          ref={list}
          aria-label={`Execuções de hoje de ${name}: ${summary}. Setas para andar entre elas.`}
          className="-ml-1 flex flex-wrap items-center"
        >
          {fires.map((fire, index) => (
            <li
              key={`${fireAt(fire)}-${fire.runId}`}
              className={clsx('flex', index === next && index > 0 && 'ml-1 border-l-2 border-brand pl-1')}
            >
              <button
                type="button"
                tabIndex={index === tabStop ? 0 : -1}
                aria-label={fireText(fire, now)}
                data-state={fireLook(fire)}
                onFocus={() => {
                  setStop(index);
                  setShown(index);
                }}
                onBlur={() => setShown(null)}
                onPointerEnter={() => setShown(index)}
                onPointerLeave={() => setShown(null)}
                onKeyDown={move}
                onClick={() => (fire.runId === null ? setShown(index) : onOpenRun(fire.runId))}
                className="flex size-6 items-center justify-center rounded-sm hover:bg-hover"
              >
                <FireIcon look={fireLook(fire)} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="min-h-5 text-xs leading-5 text-muted tabular">
        {told ? fireText(told, now) : `Hoje: ${summary.charAt(0).toLowerCase()}${summary.slice(1)}`}
      </p>
    </>
  );
};

const target = (key: string, from: number, count: number) => {
  switch (key) {
    case 'ArrowRight':
      return Math.min(from + 1, count - 1);
    case 'ArrowLeft':
      return Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
};
