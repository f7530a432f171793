import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { LoginScreen } from '@/features/login/components/login-screen';
import { useSession } from '@/lib/session/session';

const route = getRouteApi('/login');

/** Signed in, one goes to the page asked for, else to the first one allowed. */
export const LoginPage = () => {
  const router = useRouter();
  const { voltar } = route.useSearch();
  const signedIn = useSession() !== null;
  useEffect(() => {
    if (signedIn) {
      router.history.replace(voltar ?? '/');
    }
  }, [signedIn, voltar, router]);
  return signedIn ? null : <LoginScreen />;
};
