import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { ApiError } from '@/lib/api-error';
import { useStartPreview } from '../api/previews';
import { previewSchema } from '../preview-schema';
import { DialogEnding } from './dialog-ending';

type Props = {
  service: string;
  onDirty: (dirty: boolean) => void;
  onStarted: (runId: string) => void;
  onCancel: () => void;
};

export const PreviewForm = ({ service, onDirty, onStarted, onCancel }: Props) => {
  const start = useStartPreview();
  const form = useForm({ resolver: zodResolver(previewSchema), defaultValues: { startDate: '', endDate: '' } });
  const { errors, isDirty } = form.formState;
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);

  const submit = form.handleSubmit((period) =>
    start.mutate(
      { service, ...period },
      {
        onSuccess: ({ runId }) => onStarted(runId),
        onError: (error) => {
          if (isBeside(error)) {
            form.setError(error.field, { message: error.message }, { shouldFocus: true });
          }
        },
      },
    ),
  );
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Field label="Início" hint="A leitura começa no dia 1º do mês." error={errors.startDate?.message}>
          {(wiring) => <Input {...wiring} {...form.register('startDate')} type="date" />}
        </Field>
        <Field label="Fim" hint="Até 62 dias de cada vez." error={errors.endDate?.message}>
          {(wiring) => <Input {...wiring} {...form.register('endDate')} type="date" />}
        </Field>
      </div>
      <DialogEnding
        error={isBeside(start.error) ? null : start.error}
        pending={start.isPending}
        submitText="Conferir"
        onCancel={onCancel}
      />
    </form>
  );
};

const isBeside = (error: unknown): error is ApiError & { field: 'startDate' | 'endDate' } =>
  error instanceof ApiError && (error.field === 'startDate' || error.field === 'endDate');
