import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import type { Service } from '@/api/contract';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { ApiError } from '@/lib/api-error';
import { serverNow } from '@/lib/clock';
import { localOf } from '@/lib/dates';
import { usePauseService } from '../api/pause-service';
import { pauseRequest, pauseSchema } from '../pause-schema';
import { DialogEnding } from './dialog-ending';

type Props = { service: Service; onDirty: (dirty: boolean) => void; onDone: () => void; onCancel: () => void };

const hourMs = 3_600_000;

export const PauseForm = ({ service, onDirty, onDone, onCancel }: Props) => {
  const pause = usePauseService(service.service);
  const form = useForm({
    resolver: zodResolver(pauseSchema),
    defaultValues: { note: '', limited: true, until: localOf(serverNow() + hourMs) },
  });
  const { errors, isDirty } = form.formState;
  const limited = form.watch('limited');
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);

  const submit = form.handleSubmit((values) =>
    pause.mutate(pauseRequest(values), {
      onSuccess: onDone,
      onError: (error) => {
        if (isBeside(error)) {
          form.setError(error.field, { message: error.message }, { shouldFocus: true });
        }
      },
    }),
  );
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
      <Field label="Motivo" hint="Todos que abrem os serviços leem isto." error={errors.note?.message}>
        {(wiring) => <Input {...wiring} {...form.register('note')} maxLength={200} autoComplete="off" />}
      </Field>
      <label className="flex items-center gap-2.5">
        <input type="checkbox" {...form.register('limited')} className="size-4 accent-brand" />
        Voltar sozinho em um dia e hora
      </label>
      {limited && (
        <Field label="Volta em" hint="No horário de Brasília, em até 30 dias." error={errors.until?.message}>
          {(wiring) => <Input {...wiring} {...form.register('until')} type="datetime-local" className="max-w-60" />}
        </Field>
      )}
      <DialogEnding
        error={isBeside(pause.error) ? null : pause.error}
        pending={pause.isPending}
        submitText="Pausar serviço"
        onCancel={onCancel}
      />
    </form>
  );
};

const isBeside = (error: unknown): error is ApiError & { field: 'note' | 'until' } =>
  error instanceof ApiError && (error.field === 'note' || error.field === 'until');
