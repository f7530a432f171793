import type { Service } from '@/api/contract';
import { PauseForm } from './pause-form';
import { QuestioningDialog } from './questioning-dialog';

type Props = { service: Service; onClose: () => void };

export const PauseDialog = ({ service, onClose }: Props) => (
  <QuestioningDialog
    title={`Pausar ${service.name}`}
    description="Enquanto durar a pausa, nada começa pelo horário. Quem pode atualizar à mão continua podendo."
    lost="O serviço ainda não foi pausado."
    onClose={onClose}
  >
    {({ onDirty, onCancel }) => <PauseForm service={service} onDirty={onDirty} onCancel={onCancel} onDone={onClose} />}
  </QuestioningDialog>
);
