import { zodResolver } from '@hookform/resolvers/zod';
import { type FieldPath, useForm } from 'react-hook-form';
import type { Credential } from '@/api/ops-contract';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { ApiError } from '@/lib/api-error';
import { useSaveCredential } from '../api/settings';
import { type CredentialValues, credentialRequest, credentialSchema, credentialValues } from '../credential-schema';
import { credentialWords } from '../credential-words';
import { savedText } from '../words';
import { SaveBar } from './save-bar';
import { SecretField } from './secret-field';
import { SettingsForm } from './settings-form';

type Props = { credential: Credential; readOnly: boolean };

const paths: Record<string, FieldPath<CredentialValues>> = {
  username: 'username',
  password: 'password.value',
  token: 'token.value',
};

export const CredentialForm = ({ credential, readOnly }: Props) => {
  const save = useSaveCredential();
  const form = useForm({ resolver: zodResolver(credentialSchema), defaultValues: credentialValues(credential) });
  const { errors, isDirty, dirtyFields } = form.formState;
  const submit = form.handleSubmit((values) =>
    save.mutate(credentialRequest(credential, values, dirtyFields.username === true), {
      onSuccess: () => form.reset(credentialValues(values)),
      onError: (error) => {
        const path = besidePath(error);
        if (path) {
          form.setError(path, { message: (error as Error).message }, { shouldFocus: true });
        }
      },
    }),
  );
  const words = credentialWords(credential.service);
  return (
    <SettingsForm dirty={isDirty} readOnly={readOnly} onSubmit={submit} onDiscard={() => form.reset()}>
      {credential.isFromEnvironment && (
        <p className="text-table text-muted">
          Nada foi salvo aqui: vale o que está na configuração do servidor. O que você salvar passa a valer no lugar.
        </p>
      )}
      <Field label={words.username} error={errors.username?.message}>
        {(wiring) => <Input {...wiring} {...form.register('username')} autoComplete="off" spellCheck={false} />}
      </Field>
      {words.password && (
        <SecretField
          label={words.password}
          has={credential.hasPassword}
          saved={savedText(credential.hasPassword, credential)}
          mode={form.watch('password.mode')}
          register={(part) => form.register(`password.${part}`)}
          error={errors.password?.value?.message}
        />
      )}
      <SecretField
        label={words.token}
        has={credential.hasToken}
        saved={savedText(credential.hasToken, credential)}
        mode={form.watch('token.mode')}
        register={(part) => form.register(`token.${part}`)}
        error={errors.token?.value?.message}
        long={words.longToken}
      />
      <SaveBar
        dirty={isDirty}
        saving={save.isPending}
        saved={save.isSuccess && !isDirty}
        error={besidePath(save.error) ? null : save.error}
      />
    </SettingsForm>
  );
};

const besidePath = (error: unknown) => (error instanceof ApiError && error.field ? paths[error.field] : undefined);
