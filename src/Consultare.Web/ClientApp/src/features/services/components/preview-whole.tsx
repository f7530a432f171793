import type { SubmitEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Spinner } from '@/components/ui/spinner';
import { errorText } from '@/lib/api-error';
import { useStartPreview } from '../api/previews';

type Props = { service: string; onStarted: (runId: string) => void; onCancel: () => void };

/** Starts the comparison of a service whose source gives the whole list only. */
export const PreviewWhole = ({ service, onStarted, onCancel }: Props) => {
  const start = useStartPreview();
  const ask = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    start.mutate({ service, startDate: null, endDate: null }, { onSuccess: ({ runId }) => onStarted(runId) });
  };
  return (
    <form onSubmit={ask} className="flex flex-col gap-4">
      <p>A origem só entrega a lista inteira: tudo é lido e comparado de uma vez.</p>
      {start.error && (
        <Notice tone="bad" role="alert">
          {errorText(start.error)}
        </Notice>
      )}
      <div className="mt-1 flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>Fechar</Button>
        <Button type="submit" look="primary" disabled={start.isPending}>
          {start.isPending && <Spinner />}
          Conferir
        </Button>
      </div>
    </form>
  );
};
