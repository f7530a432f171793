import type { Run } from '@/api/contract';
import { RunProgress } from '@/components/service/run-progress';
import { periodText } from '@/lib/live/progress-text';
import { formatCount } from '@/lib/numbers';
import { ledgerKey } from '../ledger-key';
import { RunLedger } from './run-ledger';
import { RunRejects } from './run-rejects';

type Props = { run: Run; expectedSeconds: number | null };

export const RunDetails = ({ run, expectedSeconds }: Props) => (
  <div
    className="sticky left-0 flex max-w-[min(1000px,calc(100vw-3rem))] flex-col gap-4 px-4 py-4"
    data-testid="run-details"
  >
    <div>
      <p className="break-words">{ledgerKey(run.details)}</p>
      <p className="mt-1 text-muted">
        {run.period && `Período: ${periodText(run.period)} · `}
        {run.rowsRemoved > 0 && `${formatCount(run.rowsRemoved)} removidas · `}
        Execução <span className="break-all select-all">{run.runId}</span>
      </p>
    </div>
    {run.outcome === null && (
      <RunProgress run={run} expectedSeconds={run.kind === 'backfill' ? null : expectedSeconds} />
    )}
    <RunLedger run={run} />
    <RunRejects run={run} />
  </div>
);
