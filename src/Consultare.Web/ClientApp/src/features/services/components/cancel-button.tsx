import { CircleStop } from 'lucide-react';
import type { Run } from '@/api/contract';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { errorText } from '@/lib/api-error';
import { addToast } from '@/lib/toasts';
import { useCancelRun } from '../api/cancel-run';
import { requester } from '../run-text';

const names = {
  refresh: 'atualização',
  schedule: 'atualização',
  backfill: 'carga histórica',
  replay: 'repetição',
  preview: 'prévia',
};

/** Stops a run after a question. What it saved until then stays. */
export const CancelButton = ({ run }: { run: Run }) => {
  const cancel = useCancelRun();
  const name = names[run.kind];
  const asked = cancel.isPending || cancel.isSuccess;
  return (
    <Confirm
      trigger={
        <Button size="small" look="danger" disabled={asked}>
          <CircleStop size={16} aria-hidden />
          {asked ? 'Cancelando' : run.kind === 'backfill' ? 'Cancelar carga' : 'Cancelar'}
        </Button>
      }
      title={`Cancelar a ${name}?`}
      confirmLabel={`Cancelar ${name}`}
      cancelLabel="Continuar executando"
      onConfirm={() => cancel.mutate(run.runId, { onError: (error) => addToast('bad', errorText(error)) })}
    >
      Ela foi iniciada {requester(run)}. O que já foi gravado fica; o restante não é lido.
    </Confirm>
  );
};
