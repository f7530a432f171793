import type { SubmitEvent } from 'react';
import { useStartPreview } from '../api/previews';
import { DialogEnding } from './dialog-ending';

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
      <DialogEnding error={start.error} pending={start.isPending} submitText="Conferir" onCancel={onCancel} />
    </form>
  );
};
