import { Link } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { PageMessage } from '@/components/ui/page-message';

export const NotFoundPage = () => (
  <>
    <title>Página não encontrada · Consultare</title>
    <PageMessage
      icon={SearchX}
      title="Página não encontrada"
      action={
        <Link to="/" className="font-medium text-brand underline underline-offset-2">
          Ir para a página inicial
        </Link>
      }
    >
      O endereço não existe neste painel. Confira o link ou escolha uma página no menu.
    </PageMessage>
  </>
);
