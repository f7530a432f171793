import { zodResolver } from '@hookform/resolvers/zod';
import { type FieldPath, useForm } from 'react-hook-form';
import type { Credential } from '@/api/ops-contract';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { ApiError } from '@/lib/api-error';
import { useSaveCredential } from '../api/settings';
import { type CredentialValues, credentialRequest, credentialSchema, credentialValues } from '../credential-schema';
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
  const isCookie = credential.service === 'clinia';
  return (
    <SettingsForm dirty={isDirty} readOnly={readOnly} onSubmit={submit} onDiscard={() => form.reset()}>
      <Field label="Usuário" error={errors.username?.message}>
        {(wiring) => <Input {...wiring} {...form.register('username')} autoComplete="off" spellCheck={false} />}
      </Field>
      <SecretField
        label="Senha"
        has={credential.hasPassword}
        saved={savedText(credential.hasPassword, credential)}
        mode={form.watch('password.mode')}
        register={(part) => form.register(`password.${part}`)}
        error={errors.password?.value?.message}
      />
      <SecretField
        label={isCookie ? 'Cookie da sessão' : 'Chave da API'}
        has={credential.hasToken}
        saved={savedText(credential.hasToken, credential)}
        mode={form.watch('token.mode')}
        register={(part) => form.register(`token.${part}`)}
        error={errors.token?.value?.message}
        long={isCookie}
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
