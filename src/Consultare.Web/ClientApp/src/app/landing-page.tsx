import { Navigate } from '@tanstack/react-router';
import { DoorClosed } from 'lucide-react';
import { PageMessage } from '@/components/ui/page-message';
import { landingRoute } from '@/lib/session/pages';
import { useSession } from '@/lib/session/session';
import { SignOutButton } from './shell/sign-out-button';

/** Sends a person to the first page they may see, or says that there is none. */
export const LandingPage = () => {
  const session = useSession();
  const route = landingRoute(session);
  if (route !== null) {
    return <Navigate to={route} replace />;
  }

  return (
    <>
      <title>Sem acesso · Consultare</title>
      <PageMessage icon={DoorClosed} title="Nenhuma página liberada" action={<SignOutButton />}>
        Seu usuário ainda não tem acesso a nenhuma página. Peça a um administrador que libere o que você precisa ver.
      </PageMessage>
    </>
  );
};
