import { useRouter } from '@tanstack/react-router';
import { CloudOff } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { errorText } from '@/lib/api-error';

/** Nothing could be opened: the hub is away, or this page broke. */
export const Offline = ({ error }: { error: unknown }) => {
  const router = useRouter();
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-3 p-6">
      <title>Sem conexão · Consultare</title>
      <CloudOff size={32} aria-hidden className="text-muted" />
      <h1 className="text-title font-semibold">Não foi possível abrir o painel</h1>
      <p role="alert">{errorText(error)}</p>
      <Button look="primary" onClick={() => void router.invalidate()}>
        Tentar de novo
      </Button>
    </main>
  );
};
