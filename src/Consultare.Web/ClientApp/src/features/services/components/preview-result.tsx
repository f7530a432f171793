import type { Preview } from '@/api/ops-contract';
import { useRequestRefresh } from '@/api/request-refresh';
import { Button } from '@/components/ui/button';
import { Failure } from '@/components/ui/failure';
import { Notice } from '@/components/ui/notice';
import { Spinner } from '@/components/ui/spinner';
import { ApiError, errorText } from '@/lib/api-error';
import { formatDay } from '@/lib/dates';
import { formatCount } from '@/lib/numbers';
import { addToast } from '@/lib/toasts';
import { usePreview } from '../api/previews';
import { useStartBackfill } from '../api/start-backfill';
import { ledgerKey } from '../ledger-key';
import { PreviewSamples } from './preview-samples';

type Props = { runId: string; onAgain: () => void; onDone: () => void };

export const PreviewResult = ({ runId, onAgain, onDone }: Props) => {
  const { data, error, isFetching, refetch } = usePreview(runId);
  if (error) {
    return (
      <Failure
        title="A conferência não pôde ser lida."
        traceId={error instanceof ApiError ? error.traceId : undefined}
        retrying={isFetching}
        onRetry={() => void refetch()}
      >
        {errorText(error)}
      </Failure>
    );
  }

  if (data === undefined || data.state === 'running') {
    return (
      <p role="status" className="flex items-center gap-2 py-6">
        <Spinner />
        {data?.details ? ledgerKey(data.details) : 'Comparando com o sistema de origem…'}
      </p>
    );
  }

  return data.state === 'failed' ? (
    <div className="flex flex-col gap-4">
      <Notice tone="bad" role="alert">
        {data.details ? ledgerKey(data.details) : 'A conferência falhou.'}
      </Notice>
      <Button className="self-end" onClick={onAgain}>
        {againWords(data)}
      </Button>
    </div>
  ) : (
    <Ready preview={data} onAgain={onAgain} onDone={onDone} />
  );
};

const Ready = ({ preview, onAgain, onDone }: { preview: Preview; onAgain: () => void; onDone: () => void }) => {
  const { added, changed, removed, unchanged, samples } = preview;
  const apply = useApplyPreview(preview, onDone);
  const differs = added + changed + removed > 0;
  return (
    <div className="flex flex-col gap-4">
      <p role="status" className="font-medium">
        {periodWords(preview)}: {differs ? 'o que mudaria' : 'nada mudaria; os dados já são os mesmos.'}
      </p>
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        <Count term="Novas" count={added} />
        <Count term="Alteradas" count={changed} />
        <Count term="Removidas" count={removed} />
        <Count term="Iguais" count={unchanged} />
      </dl>
      {samples.length > 0 && <PreviewSamples samples={samples} total={added + changed + removed} />}
      {apply.error && (
        <Notice tone="bad" role="alert">
          {errorText(apply.error)}
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onAgain}>{againWords(preview)}</Button>
        <Button look="primary" disabled={apply.isPending} onClick={apply.start}>
          {apply.isPending && <Spinner />}
          {preview.startDate === null ? 'Atualizar agora' : 'Recarregar período'}
        </Button>
      </div>
    </div>
  );
};

/** A period is read again as a backfill, a whole list by a refresh. */
const useApplyPreview = ({ service, startDate, endDate }: Preview, onDone: () => void) => {
  const backfill = useStartBackfill();
  const refresh = useRequestRefresh(service);
  const isWhole = startDate === null;
  const onSuccess = () => {
    addToast('good', 'Recarga pedida. O andamento aparece no cartão do serviço.');
    onDone();
  };
  const { error, isPending } = isWhole ? refresh : backfill;
  return {
    error,
    isPending,
    start: () =>
      isWhole
        ? refresh.mutate(undefined, { onSuccess })
        : backfill.mutate({ service, startDate, endDate, ignoreCheckpoint: true, pauseSeconds: null }, { onSuccess }),
  };
};

const periodWords = ({ startDate, endDate }: Preview) =>
  startDate === null || endDate === null ? 'Lista inteira' : `${formatDay(startDate)} a ${formatDay(endDate)}`;

const againWords = ({ startDate }: Preview) => (startDate === null ? 'Conferir de novo' : 'Conferir outro período');

const Count = ({ term, count }: { term: string; count: number }) => (
  <div className="rounded border border-border bg-surface px-3 py-2">
    <dt className="text-xs text-muted">{term}</dt>
    <dd className="text-lg font-semibold tabular">{formatCount(count)}</dd>
  </div>
);
