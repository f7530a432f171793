import type { Service } from '@/api/contract';
import { Button } from '@/components/ui/button';
import { Failure } from '@/components/ui/failure';
import { Skeleton } from '@/components/ui/skeleton';
import { ApiError, errorText } from '@/lib/api-error';
import { useDelayed } from '@/lib/use-delayed';
import { useRun } from '../api/get-run';
import { useRuns } from '../api/get-runs';
import { mergeRuns } from '../merge-runs';
import { RunTable } from './run-table';

type Props = {
  serviceKey: string;
  service: Service | undefined;
  runId: string | undefined;
  onOpenRun: (runId: string | undefined) => void;
};

export const RunHistory = ({ serviceKey, service, runId, onOpenRun }: Props) => {
  const runs = useRuns(serviceKey);
  const { data, error, isFetchingNextPage, hasNextPage } = runs;
  const listed = data?.pages.flatMap((page) => page.runs) ?? [];
  const shown = mergeRuns(listed, service);
  const missing = data !== undefined && !shown.some((run) => run.runId === runId) ? runId : undefined;
  const linked = useRun(serviceKey, missing);
  const late = useDelayed(data === undefined && error === null, 150);
  if (data === undefined && error === null) {
    return late ? <Skeleton className="h-64" /> : null;
  }

  return (
    <div className="flex flex-col gap-3">
      {error && (
        <Failure
          title="O histórico não pôde ser lido."
          traceId={error instanceof ApiError ? error.traceId : undefined}
          retrying={runs.isFetching}
          onRetry={() => void runs.refetch()}
        >
          {errorText(error)}
        </Failure>
      )}
      {missing !== undefined && linked.isError && (
        <Failure tone="warning" title="A execução do link não foi encontrada.">
          O histórico guarda as execuções dos últimos 400 dias.
        </Failure>
      )}
      {missing !== undefined && linked.data && (
        <RunTable caption="Execução do link" runs={[linked.data]} service={service} openId={runId} onOpen={onOpenRun} />
      )}
      {shown.length === 0 && data !== undefined ? (
        <p className="py-8 text-center text-muted">
          Nenhuma execução ainda. A primeira aparece aqui assim que for pedida.
        </p>
      ) : (
        <RunTable caption="Execuções" runs={shown} service={service} openId={runId} onOpen={onOpenRun} />
      )}
      {hasNextPage && (
        <Button className="self-center" disabled={isFetchingNextPage} onClick={() => void runs.fetchNextPage()}>
          {isFetchingNextPage ? 'Carregando' : 'Mostrar mais antigas'}
        </Button>
      )}
    </div>
  );
};
