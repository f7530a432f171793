import type { Run } from '@/api/contract';
import { Failure } from '@/components/ui/failure';
import { ScrollBox } from '@/components/ui/scroll-box';
import { ApiError, errorText } from '@/lib/api-error';
import { formatCount } from '@/lib/numbers';
import { useRunRejects } from '../api/get-run-rejects';

/** The rows that could not be read: which, which field, and why. */
export const RunRejects = ({ run }: { run: Run }) => {
  const { data, error, isFetching, refetch } = useRunRejects(run);
  if (run.rowsRejected === 0) {
    return null;
  }

  if (error) {
    return (
      <Failure
        title="As rejeições não puderam ser lidas."
        traceId={error instanceof ApiError ? error.traceId : undefined}
        retrying={isFetching}
        onRetry={() => void refetch()}
      >
        {errorText(error)}
      </Failure>
    );
  }

  const rejects = data?.rejects ?? [];
  return (
    <section aria-label="Rejeições">
      <h3 className="mb-1.5 font-semibold">Rejeições ({formatCount(run.rowsRejected)})</h3>
      <ScrollBox label="Linhas rejeitadas" className="max-h-72 rounded border border-border bg-surface">
        <table className="w-full text-table">
          <thead className="sticky top-0 bg-surface text-left">
            <tr>
              <th scope="col" className="px-3 py-1.5 font-semibold">
                Registro
              </th>
              <th scope="col" className="px-3 py-1.5 font-semibold">
                Campo
              </th>
              <th scope="col" className="px-3 py-1.5 font-semibold">
                Motivo
              </th>
            </tr>
          </thead>
          <tbody>
            {rejects.map((reject) => (
              <tr key={`${reject.pageNo}-${reject.seq}`} className="border-t border-border">
                <td className="px-3 py-1.5 whitespace-nowrap">{reject.sourceId || '–'}</td>
                <td className="px-3 py-1.5 whitespace-nowrap">{reject.field}</td>
                <td className="px-3 py-1.5">{reject.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {data?.truncated && (
        <p className="mt-1 text-xs text-muted">Mostrando as primeiras {formatCount(rejects.length)}.</p>
      )}
    </section>
  );
};
