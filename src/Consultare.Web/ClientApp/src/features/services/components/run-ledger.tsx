import type { Run, RunPage } from '@/api/contract';
import { PageBadge } from '@/components/service/state-badge';
import { Failure } from '@/components/ui/failure';
import { ScrollBox } from '@/components/ui/scroll-box';
import { Skeleton } from '@/components/ui/skeleton';
import { ApiError, errorText } from '@/lib/api-error';
import { formatCount } from '@/lib/numbers';
import { useRunPages } from '../api/get-run-pages';
import { ledgerKey } from '../ledger-key';
import { ReplayButton } from './replay-button';

const heads = ['Parte', 'Resultado', 'Prometidas', 'Lidas', 'Gravadas', 'Iguais', 'Rejeitadas', 'Tentativas'];

/** The pages of a run, each with what was promised and what became of it. */
export const RunLedger = ({ run }: { run: Run }) => {
  const { data, error, isFetching, refetch } = useRunPages(run);
  if (error) {
    return (
      <Failure
        title="As partes desta execução não puderam ser lidas."
        traceId={error instanceof ApiError ? error.traceId : undefined}
        retrying={isFetching}
        onRetry={() => void refetch()}
      >
        {errorText(error)}
      </Failure>
    );
  }

  if (data === undefined) {
    return <Skeleton className="h-24" />;
  }

  if (data.pages.length === 0) {
    return <p className="text-muted">Nenhuma parte registrada. As partes são guardadas por 90 dias.</p>;
  }

  return (
    <section aria-label="Partes">
      <h3 className="mb-1.5 font-semibold">Partes</h3>
      <ScrollBox label="Partes da execução" className="rounded border border-border bg-surface">
        <table className="w-full text-table">
          <thead>
            <tr className="border-b border-border whitespace-nowrap">
              {heads.map((head, index) => (
                <th
                  key={head}
                  scope="col"
                  className={`px-3 py-1.5 font-semibold ${index > 1 ? 'text-right' : 'text-left'}`}
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.pages.map((page) => (
              <PageRow key={page.pageNo} run={run} page={page} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
};

const PageRow = ({ run, page }: { run: Run; page: RunPage }) => {
  const counts = [page.promised, page.rowsRead, page.written, page.unchanged, page.rejected, page.attempts];
  return (
    <tr className="border-b border-border last:border-0">
      <th scope="row" className="px-3 py-1.5 text-left font-normal">
        <span className="whitespace-nowrap">
          {page.pageNo}. {ledgerKey(page.key)}
        </span>
        {page.message && <span className="block text-muted">{ledgerKey(page.message)}</span>}
        {page.canReplay && <ReplayButton run={run} pageNo={page.pageNo} />}
      </th>
      <td className="px-3 py-1.5">
        <PageBadge outcome={page.outcome} />
      </td>
      {counts.map((count, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change places.
        <td key={index} className="px-3 py-1.5 text-right">
          {count === null ? '–' : formatCount(count)}
        </td>
      ))}
    </tr>
  );
};
