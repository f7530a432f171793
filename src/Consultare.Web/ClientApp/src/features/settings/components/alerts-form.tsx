import { zodResolver } from '@hookform/resolvers/zod';
import { type FieldPath, useForm } from 'react-hook-form';
import type { AlertSettings } from '@/api/ops-contract';
import { Field } from '@/components/ui/field';
import { Input, inputClass } from '@/components/ui/input';
import { ApiError } from '@/lib/api-error';
import { type AlertsValues, alertsRequest, alertsSchema, alertsValues } from '../alerts-schema';
import { useSaveAlerts } from '../api/settings';
import { keptSecret } from '../secret';
import { SaveBar } from './save-bar';
import { SecretField } from './secret-field';
import { SettingsForm } from './settings-form';

type Props = { alerts: AlertSettings; readOnly: boolean };

const secrets: Record<string, FieldPath<AlertsValues>> = {
  webhookSecret: 'webhookSecret.value',
  smtpPassword: 'smtpPassword.value',
};

export const AlertsForm = ({ alerts, readOnly }: Props) => {
  const save = useSaveAlerts();
  const form = useForm({ resolver: zodResolver(alertsSchema), defaultValues: alertsValues(alerts) });
  const { errors, isDirty } = form.formState;
  const submit = form.handleSubmit((values) =>
    save.mutate(alertsRequest(values), {
      onSuccess: () => form.reset({ ...values, webhookSecret: keptSecret, smtpPassword: keptSecret }),
      onError: (error) => {
        const path = besidePath(error);
        if (path) {
          form.setError(path, { message: (error as Error).message }, { shouldFocus: true });
        }
      },
    }),
  );
  const text = (name: keyof AlertsValues & string, label: string, hint?: string, type = 'text') => (
    <Field label={label} hint={hint} error={form.getFieldState(name, form.formState).error?.message}>
      {(wiring) => <Input {...wiring} {...form.register(name)} type={type} autoComplete="off" spellCheck={false} />}
    </Field>
  );
  return (
    <SettingsForm dirty={isDirty} readOnly={readOnly} onSubmit={submit} onDiscard={() => form.reset()}>
      <h3 className="font-semibold">Endereço na internet</h3>
      {text('webhookUrl', 'Endereço que recebe os avisos', 'Vazio: ninguém é avisado por este caminho.', 'url')}
      <SecretField
        label="Segredo que assina os avisos"
        has={alerts.hasWebhookSecret}
        saved={alerts.hasWebhookSecret ? 'Salvo' : 'Nada salvo'}
        mode={form.watch('webhookSecret.mode')}
        register={(part) => form.register(`webhookSecret.${part}`)}
        error={errors.webhookSecret?.value?.message}
      />
      <h3 className="border-t border-border pt-4 font-semibold">E-mail</h3>
      <div className="grid gap-4 sm:grid-cols-[1fr_8rem]">
        {text('smtpHost', 'Servidor de e-mail', 'Vazio: nenhum e-mail é enviado.')}
        {text('smtpPort', 'Porta')}
      </div>
      <label className="flex items-center gap-2.5">
        <input type="checkbox" {...form.register('smtpTls')} className="size-4 accent-brand" />
        Exigir conexão segura (TLS)
      </label>
      {text('smtpUser', 'Usuário')}
      <SecretField
        label="Senha"
        has={alerts.hasSmtpPassword}
        saved={alerts.hasSmtpPassword ? 'definida' : 'não definida'}
        mode={form.watch('smtpPassword.mode')}
        register={(part) => form.register(`smtpPassword.${part}`)}
        error={errors.smtpPassword?.value?.message}
      />
      {text('smtpFrom', 'Remetente')}
      <Field label="Destinatários" hint="Um por linha." error={errors.smtpTo?.message}>
        {(wiring) => (
          <textarea {...wiring} {...form.register('smtpTo')} rows={3} className={`${inputClass} h-auto py-2`} />
        )}
      </Field>
      <h3 className="border-t border-border pt-4 font-semibold">Tolerâncias</h3>
      <div className="grid gap-4 sm:grid-cols-2">
        {text('graceLateMinutes', 'Atraso para começar (minutos)', 'Depois disso, avisa que não começou na hora.')}
        {text('graceLongMinutes', 'Além da duração normal (minutos)', 'Depois disso, avisa que está demorando demais.')}
      </div>
      <SaveBar
        dirty={isDirty}
        saving={save.isPending}
        saved={save.isSuccess && !isDirty}
        error={besidePath(save.error) ? null : save.error}
      />
    </SettingsForm>
  );
};

const besidePath = (error: unknown): FieldPath<AlertsValues> | undefined => {
  const field = error instanceof ApiError ? error.field : undefined;
  if (field === undefined) {
    return undefined;
  }

  return secrets[field] ?? (field in alertsSchema.shape ? (field as FieldPath<AlertsValues>) : undefined);
};
