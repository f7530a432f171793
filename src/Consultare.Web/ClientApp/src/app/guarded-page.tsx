import { Link } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { PageMessage } from '@/components/ui/page-message';
import { type BuiltPage, landingRoute, pageByKey } from '@/lib/session/pages';
import { useSession } from '@/lib/session/session';

/** Shows a page to those who may see it; a pasted link tells the others so, and whom to ask. */
export const GuardedPage = ({ page, children }: { page: BuiltPage['key']; children: ReactNode }) => {
  const session = useSession();
  const { label, allows } = pageByKey(page);
  if (allows(session)) {
    return (
      <>
        <title>{`${label} · Consultare`}</title>
        {children}
      </>
    );
  }

  const elsewhere = landingRoute(session);
  return (
    <>
      <title>{`Sem permissão · Consultare`}</title>
      <PageMessage
        icon={Lock}
        title="Sem permissão"
        action={
          elsewhere && (
            <Link to={elsewhere} className="font-medium text-brand underline underline-offset-2">
              Ir para a página inicial
            </Link>
          )
        }
      >
        Seu usuário não tem permissão para ver “{label}”. Peça a um administrador que libere o acesso na gestão de
        usuários.
      </PageMessage>
    </>
  );
};
