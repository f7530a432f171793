import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { PasswordInput } from '@/components/ui/password-input';
import { Spinner } from '@/components/ui/spinner';
import { ApiError } from '@/lib/api-error';
import { useSignIn } from '../api/sign-in';
import { signInErrorText } from '../sign-in-error';

const schema = z.object({
  email: z
    .string()
    .check(z.trim(), z.minLength(1, 'Informe o e-mail.'), z.regex(/^(|\S+@\S+)$/, 'Confira o e-mail: falta o @.')),
  password: z.string().check(z.minLength(1, 'Informe a senha.')),
});

export const LoginForm = () => {
  const signIn = useSignIn();
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email: '', password: '' } });
  const { errors } = form.formState;
  const submit = form.handleSubmit((credentials) =>
    signIn.mutate(credentials, {
      onError: (error) => {
        if (error instanceof ApiError && (error.field === 'email' || error.field === 'password')) {
          form.setError(error.field, { message: error.message });
        }

        form.setFocus('password', { shouldSelect: true });
      },
    }),
  );
  const beside = signIn.error instanceof ApiError && signIn.error.field !== undefined;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
      <Field label="E-mail" error={errors.email?.message}>
        {(wiring) => <Input {...wiring} {...form.register('email')} type="email" autoComplete="username" />}
      </Field>
      <Field label="Senha" error={errors.password?.message}>
        {(wiring) => <PasswordInput {...wiring} {...form.register('password')} autoComplete="current-password" />}
      </Field>
      {signIn.error && !beside && (
        <Notice tone="bad" role="alert">
          {signInErrorText(signIn.error)}
        </Notice>
      )}
      <Button type="submit" look="primary" disabled={signIn.isPending} className="mt-1 h-10 w-full">
        {signIn.isPending && <Spinner />}
        {signIn.isPending ? 'Entrando...' : 'Entrar'}
      </Button>
    </form>
  );
};
