import { Failure } from '@/components/ui/failure';
import { ScrollBox } from '@/components/ui/scroll-box';
import { Skeleton } from '@/components/ui/skeleton';
import { ApiError, errorText } from '@/lib/api-error';
import { formatInstant, formatInstantFull } from '@/lib/dates';
import { useDelayed } from '@/lib/use-delayed';
import { useAudit } from '../api/settings';
import { actionWord, fieldWord, targetWord } from '../words';

/** Who changed what and when: names of fields, never their values. */
export const AuditList = () => {
  const { data, error, isFetching, refetch } = useAudit();
  const late = useDelayed(data === undefined && error === null, 150);
  return (
    <section aria-labelledby="alteracoes">
      <h2 id="alteracoes" className="mb-2 text-lg font-semibold">
        Últimas alterações
      </h2>
      {error && (
        <Failure
          title="O registro de alterações não pôde ser lido."
          traceId={error instanceof ApiError ? error.traceId : undefined}
          retrying={isFetching}
          onRetry={() => void refetch()}
        >
          {errorText(error)}
        </Failure>
      )}
      {data === undefined && late && <Skeleton className="h-40" />}
      {data?.length === 0 && (
        <p className="rounded border border-border bg-surface px-5 py-6 text-center text-muted">
          Ninguém alterou nada ainda. Cada alteração salva aparece aqui.
        </p>
      )}
      {data && data.length > 0 && (
        <ScrollBox label="Alterações" className="max-h-[28rem] rounded border border-border bg-surface">
          <table className="w-full min-w-[640px] text-table">
            <thead className="sticky top-0 bg-surface">
              <tr className="whitespace-nowrap">
                {['Quando', 'Quem', 'O quê', 'Onde', 'Campos'].map((head) => (
                  <th key={head} scope="col" className="px-3 py-2 text-left font-semibold">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.map(({ at, by, action, target, fields }) => (
                <tr key={`${at}-${action}-${target}`} className="border-t border-border align-top">
                  <td className="px-3 py-2 whitespace-nowrap" title={formatInstantFull(at)}>
                    {formatInstant(at)}
                  </td>
                  <td className="px-3 py-2">{by}</td>
                  <td className="px-3 py-2">{actionWord(action)}</td>
                  <td className="px-3 py-2">{targetWord(target)}</td>
                  <td className="px-3 py-2">{fields.map(fieldWord).join(', ') || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  );
};
