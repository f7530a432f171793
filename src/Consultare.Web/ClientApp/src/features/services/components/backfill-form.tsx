import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { type FieldPath, useForm } from 'react-hook-form';
import type { Service } from '@/api/contract';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { ApiError } from '@/lib/api-error';
import { addToast } from '@/lib/toasts';
import { useStartBackfill } from '../api/start-backfill';
import { type BackfillValues, backfillSchema } from '../backfill-schema';
import { DialogEnding } from './dialog-ending';

type Props = { service: Service; onDirty: (dirty: boolean) => void; onDone: () => void; onCancel: () => void };

const fields: readonly string[] = ['startDate', 'endDate', 'ignoreCheckpoint', 'pauseSeconds'];

const isField = (field: string | undefined): field is FieldPath<BackfillValues> =>
  field !== undefined && fields.includes(field);

const defaultsOf = ({ backfillPauseSeconds }: Service): BackfillValues => ({
  startDate: '',
  endDate: '',
  ignoreCheckpoint: false,
  pauseSeconds: `${backfillPauseSeconds}`,
});

export const BackfillForm = ({ service, onDirty, onDone, onCancel }: Props) => {
  const start = useStartBackfill();
  const form = useForm({ resolver: zodResolver(backfillSchema), defaultValues: defaultsOf(service) });
  const { errors, isDirty } = form.formState;
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);

  const submit = form.handleSubmit(({ pauseSeconds, ...values }) =>
    start.mutate(
      { service: service.service, ...values, pauseSeconds: Number(pauseSeconds) },
      {
        onSuccess: () => {
          addToast('good', 'Carga histórica pedida. O andamento aparece no cartão do serviço.');
          onDone();
        },
        onError: (error) => {
          if (error instanceof ApiError && isField(error.field)) {
            form.setError(error.field, { message: error.message }, { shouldFocus: true });
          }
        },
      },
    ),
  );
  const beside = start.error instanceof ApiError && isField(start.error.field);
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Field label="Início" error={errors.startDate?.message}>
          {(wiring) => <Input {...wiring} {...form.register('startDate')} type="date" />}
        </Field>
        <Field label="Fim" error={errors.endDate?.message}>
          {(wiring) => <Input {...wiring} {...form.register('endDate')} type="date" />}
        </Field>
      </div>
      <Field
        label="Pausa entre meses (segundos)"
        hint="Uma pausa alivia o sistema de origem em períodos longos."
        error={errors.pauseSeconds?.message}
      >
        {(wiring) => <Input {...wiring} {...form.register('pauseSeconds')} inputMode="numeric" className="max-w-32" />}
      </Field>
      {service.skipsDoneMonths && (
        <label className="flex items-start gap-2.5">
          <input type="checkbox" {...form.register('ignoreCheckpoint')} className="mt-0.5 size-4 accent-brand" />
          <span>
            Reler também os meses já concluídos
            <span className="block text-xs text-muted">
              Sem marcar, os meses lidos por inteiro em cargas anteriores são pulados.
            </span>
          </span>
        </label>
      )}
      <DialogEnding
        error={beside ? null : start.error}
        pending={start.isPending}
        submitText="Iniciar carga"
        onCancel={onCancel}
      />
    </form>
  );
};
