import { type ReactNode, useState } from 'react';
import { Confirm } from '@/components/ui/confirm';
import { Dialog } from '@/components/ui/dialog';

type Props = {
  title: string;
  description: string;
  /** What has not happened yet, said in the question. */
  lost: string;
  wide?: boolean;
  onClose: () => void;
  children: (form: { onDirty: (dirty: boolean) => void; onCancel: () => void }) => ReactNode;
};

/** A dialog with a form; Esc asks back when something typed would be lost. */
export const QuestioningDialog = ({ title, description, lost, wide = false, onClose, children }: Props) => {
  const [dirty, setDirty] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const leave = () => (dirty ? setLeaving(true) : onClose());
  return (
    <Dialog open title={title} description={description} wide={wide} onClose={leave}>
      {children({ onDirty: setDirty, onCancel: leave })}
      <Confirm
        open={leaving}
        onOpenChange={setLeaving}
        title="Descartar o que foi preenchido?"
        confirmLabel="Descartar"
        cancelLabel="Voltar ao formulário"
        onConfirm={onClose}
      >
        {lost}
      </Confirm>
    </Dialog>
  );
};
