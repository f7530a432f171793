import { LogOut } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { errorText } from '@/lib/api-error';
import { useSignOut } from '@/lib/session/sign-out';
import { addToast } from '@/lib/toasts';

export const SignOutButton = ({ iconOnly = false }: { iconOnly?: boolean }) => {
  const signOut = useSignOut();
  return (
    <Button
      look={iconOnly ? 'quiet' : 'plain'}
      size={iconOnly ? 'icon' : 'normal'}
      aria-label="Sair"
      title={iconOnly ? 'Sair' : undefined}
      disabled={signOut.isPending}
      onClick={() => signOut.mutate(undefined, { onError: (error) => addToast('bad', errorText(error)) })}
    >
      <LogOut size={18} aria-hidden />
      {!iconOnly && 'Sair'}
    </Button>
  );
};
