import type { Run } from '@/api/contract';
import { ProgressBar } from '@/components/ui/progress-bar';
import { backfillText } from '@/lib/live/progress-text';
import { timeLeftText } from '@/lib/live/time-left';
import { useNow } from '@/lib/use-now';

/** "Carga histórica jan/2016 a abr/2016 · 3 de 4 meses" over its own bar, with the time left. */
export const BackfillProgress = ({ run }: { run: Run }) => {
  const now = useNow();
  const text = backfillText(run);
  const left = timeLeftText(run, null, now);
  return (
    <div data-testid="backfill-progress">
      <div className="mb-1 flex justify-between gap-3 text-table tabular">
        <p className="font-medium">{text}</p>
        <p className="shrink-0 text-muted">{left}</p>
      </div>
      <ProgressBar done={run.pagesDone} total={run.pagesTotal} label={text} />
      <p className="mt-1 text-xs text-muted">Pedida por {run.requestedBy}</p>
    </div>
  );
};
