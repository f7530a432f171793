import { useBlocker } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Confirm } from '@/components/ui/confirm';

type Props = {
  dirty: boolean;
  readOnly: boolean;
  onSubmit: () => Promise<void>;
  onDiscard: () => void;
  children: ReactNode;
};

/** Enter saves; Esc, another tab or another page ask back when something typed would be lost. */
export const SettingsForm = ({ dirty, readOnly, onSubmit, onDiscard, children }: Props) => {
  const [leaving, setLeaving] = useState(false);
  const blocker = useBlocker({ shouldBlockFn: () => dirty, enableBeforeUnload: () => dirty, withResolver: true });
  const discard = () => {
    onDiscard();
    if (blocker.status === 'blocked') {
      blocker.proceed();
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && dirty) {
          event.preventDefault();
          setLeaving(true);
        }
      }}
    >
      <fieldset disabled={readOnly} className="flex min-w-0 flex-col gap-5 px-5 py-4">
        {children}
      </fieldset>
      <Confirm
        open={leaving || blocker.status === 'blocked'}
        onOpenChange={(open) => {
          setLeaving(open);
          if (!open && blocker.status === 'blocked') {
            blocker.reset();
          }
        }}
        title="Descartar as alterações?"
        confirmLabel="Descartar"
        cancelLabel="Voltar ao formulário"
        onConfirm={discard}
      >
        O que foi alterado ainda não foi salvo.
      </Confirm>
    </form>
  );
};
