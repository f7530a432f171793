import { DoorClosed } from 'lucide-react';
import { PageMessage } from '@/components/ui/page-message';
import { SignOutButton } from './shell/sign-out-button';

/** For a person who may see nothing that is built; everyone else is led on before this is drawn. */
export const LandingPage = () => (
  <>
    <title>Sem acesso · Consultare</title>
    <PageMessage icon={DoorClosed} title="Nenhuma página liberada" action={<SignOutButton />}>
      Seu usuário ainda não tem acesso a nenhuma página. Peça a um administrador que libere o que você precisa ver.
    </PageMessage>
  </>
);
