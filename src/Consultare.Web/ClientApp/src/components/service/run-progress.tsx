import type { Run } from '@/api/contract';
import { ProgressBar } from '@/components/ui/progress-bar';
import { pagesText } from '@/lib/live/progress-text';
import { timeLeftText } from '@/lib/live/time-left';
import { useNow } from '@/lib/use-now';

type Props = { run: Run; expectedSeconds: number | null };

/** "3 de 9 fatias" over a bar, with the time left. */
export const RunProgress = ({ run, expectedSeconds }: Props) => {
  const now = useNow();
  const pages = run.pagesTotal > 0 ? `${pagesText(run)} ${run.unit}` : run.startedAt ? 'Preparando' : 'Aguardando';
  return (
    <div>
      <div className="mb-1 flex justify-between gap-3 text-table tabular">
        <span className="font-medium">{pages}</span>
        <span className="text-muted">{timeLeftText(run, expectedSeconds, now)}</span>
      </div>
      <ProgressBar done={run.pagesDone} total={run.pagesTotal} label={pages} />
    </div>
  );
};
