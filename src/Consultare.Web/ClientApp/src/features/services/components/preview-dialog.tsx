import { useState } from 'react';
import type { Service } from '@/api/contract';
import { PreviewForm } from './preview-form';
import { PreviewResult } from './preview-result';
import { PreviewWhole } from './preview-whole';
import { QuestioningDialog } from './questioning-dialog';

type Props = { service: Service; onClose: () => void };

export const previewTitle = ({ preview }: Service) =>
  preview === 'whole' ? 'Conferir com a origem' : 'Conferir período';

/** What reading a period, or a whole list, again would change, before it is done. */
export const PreviewDialog = ({ service, onClose }: Props) => {
  const [runId, setRunId] = useState<string | null>(null);
  const Start = service.preview === 'whole' ? PreviewWhole : PreviewForm;
  return (
    <QuestioningDialog
      wide={runId !== null}
      title={previewTitle(service)}
      description={`Compara ${service.name} com o sistema de origem. Nada é gravado enquanto você não pedir.`}
      lost="A conferência ainda não foi pedida."
      onClose={onClose}
    >
      {({ onDirty, onCancel }) =>
        runId === null ? (
          <Start
            service={service.service}
            onDirty={onDirty}
            onCancel={onCancel}
            onStarted={(started) => {
              onDirty(false);
              setRunId(started);
            }}
          />
        ) : (
          <PreviewResult runId={runId} onAgain={() => setRunId(null)} onDone={onClose} />
        )
      }
    </QuestioningDialog>
  );
};
