import type { Run } from '@/api/contract';
import { ProgressBar } from '@/components/ui/progress-bar';
import { backfillText } from '@/lib/live/progress-text';

/** "Carga histórica jan/2016 a abr/2016 · 3 de 4 meses" over its own bar. */
export const BackfillProgress = ({ run }: { run: Run }) => {
  const text = backfillText(run);
  return (
    <div data-testid="backfill-progress">
      <p className="mb-1 text-table font-medium tabular">{text}</p>
      <ProgressBar done={run.pagesDone} total={run.pagesTotal} label={text} />
      <p className="mt-1 text-xs text-muted">Pedida por {run.requestedBy}</p>
    </div>
  );
};
