import type { Service } from '@/api/contract';
import { BackfillForm } from './backfill-form';
import { QuestioningDialog } from './questioning-dialog';

type Props = { service: Service; onClose: () => void };

/** Asks for a past period. */
export const BackfillDialog = ({ service, onClose }: Props) => (
  <QuestioningDialog
    title="Carga histórica"
    description={`Lê de novo um período passado de ${service.name}, mês a mês. As atualizações do dia passam na frente.`}
    lost="A carga histórica ainda não foi pedida."
    onClose={onClose}
  >
    {({ onDirty, onCancel }) => (
      <BackfillForm service={service} onDirty={onDirty} onDone={onClose} onCancel={onCancel} />
    )}
  </QuestioningDialog>
);
