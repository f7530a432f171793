import { useState } from 'react';
import type { Service } from '@/api/contract';
import { Confirm } from '@/components/ui/confirm';
import { Dialog } from '@/components/ui/dialog';
import { BackfillForm } from './backfill-form';

type Props = { service: Service; onClose: () => void };

/** Asks for a past period; Esc asks back when something typed would be lost. */
export const BackfillDialog = ({ service, onClose }: Props) => {
  const [dirty, setDirty] = useState(false);
  const [leaving, setLeaving] = useState(false);
  return (
    <Dialog
      open
      title="Carga histórica"
      description={`Lê de novo um período passado de ${service.name}, mês a mês. As atualizações do dia passam na frente.`}
      onClose={() => (dirty ? setLeaving(true) : onClose())}
    >
      <BackfillForm
        service={service.service}
        onDirty={setDirty}
        onDone={onClose}
        onCancel={() => (dirty ? setLeaving(true) : onClose())}
      />
      <Confirm
        open={leaving}
        onOpenChange={setLeaving}
        title="Descartar o que foi preenchido?"
        confirmLabel="Descartar"
        cancelLabel="Voltar ao formulário"
        onConfirm={onClose}
      >
        A carga histórica ainda não foi pedida.
      </Confirm>
    </Dialog>
  );
};
