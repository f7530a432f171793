import { BrandMark } from '@/components/ui/brand-mark';
import { LoginForm } from './login-form';

export const LoginScreen = () => (
  <main className="flex min-h-dvh items-center justify-center bg-bg p-4">
    <title>Entrar · Consultare</title>
    <div className="w-full max-w-sm">
      <div className="mb-6 flex items-center justify-center gap-3">
        <BrandMark size={36} />
        <p className="text-title font-semibold tracking-tight">Consultare</p>
      </div>
      <section className="rounded border border-border bg-surface p-6">
        <h1 className="text-lg font-semibold">Entrar no painel</h1>
        <p className="mt-0.5 mb-5 text-muted">Use o e-mail e a senha do seu cadastro.</p>
        <LoginForm />
      </section>
      <p className="mt-4 text-center text-table text-muted">Esqueceu a senha? Peça uma nova a um administrador.</p>
    </div>
  </main>
);
