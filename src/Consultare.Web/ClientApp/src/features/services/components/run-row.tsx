import { clsx } from 'clsx';
import { ChevronRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Run } from '@/api/contract';
import { RunBadge } from '@/components/service/state-badge';
import { formatInstantFull, formatMoment } from '@/lib/dates';
import { formatDuration } from '@/lib/durations';
import { kindWords } from '@/lib/live/run-words';
import { formatCount } from '@/lib/numbers';
import { useNow } from '@/lib/use-now';
import { durationSeconds } from '../run-text';
import { RunDetails } from './run-details';

type Props = { run: Run; expectedSeconds: number | null; open: boolean; onToggle: () => void };

/** One run; open, it shows its pages and rejects. */
export const RunRow = ({ run, expectedSeconds, open, onToggle }: Props) => {
  const now = useNow(run.outcome === null ? 1 : 60);
  const row = useRef<HTMLTableRowElement>(null);
  const seconds = durationSeconds(run, now);
  const when = run.startedAt ?? run.requestedAt;
  const counts = [run.rowsRead, run.rowsWritten, run.rowsUnchanged, run.rowsRejected];
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link brings its run into view once, when the list opens.
  useEffect(() => {
    if (open) {
      row.current?.scrollIntoView({ block: 'nearest' });
    }
  }, []);

  return (
    <>
      <tr
        ref={row}
        data-testid="run-row"
        onClick={onToggle}
        className={clsx('cursor-pointer border-b border-border hover:bg-hover', open && 'bg-selected')}
      >
        <th scope="row" className="px-3 py-2 text-left font-normal whitespace-nowrap">
          <button
            type="button"
            aria-expanded={open}
            title={formatInstantFull(when)}
            onClick={(event) => {
              event.stopPropagation();
              onToggle();
            }}
            className="flex items-center gap-1 rounded-sm"
          >
            <ChevronRight size={14} aria-hidden className={clsx('transition-transform', open && 'rotate-90')} />
            {formatMoment(when, now)}
          </button>
        </th>
        <td className="px-3 py-2">
          <RunBadge run={run} />
        </td>
        <td className="px-3 py-2 whitespace-nowrap">{kindWords[run.kind]}</td>
        <td className="px-3 py-2 whitespace-nowrap">{run.requestedBy}</td>
        <td className="px-3 py-2 text-right whitespace-nowrap">{seconds === null ? '–' : formatDuration(seconds)}</td>
        {counts.map((count, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the four columns never change places.
          <td key={index} className="px-3 py-2 text-right">
            {formatCount(count)}
          </td>
        ))}
      </tr>
      {open && (
        <tr className="border-b border-border">
          <td colSpan={9} className="bg-bg p-0">
            <RunDetails run={run} expectedSeconds={expectedSeconds} />
          </td>
        </tr>
      )}
    </>
  );
};
