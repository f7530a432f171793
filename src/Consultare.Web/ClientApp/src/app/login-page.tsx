import { getRouteApi, Navigate } from '@tanstack/react-router';
import { LoginScreen } from '@/features/login/components/login-screen';
import { landingRoute } from '@/lib/session/pages';
import { useSession } from '@/lib/session/session';

const route = getRouteApi('/login');

/** Signed in, one goes to the page asked for, else to the first one allowed. */
export const LoginPage = () => {
  const session = useSession();
  const { voltar } = route.useSearch();
  return session === null ? <LoginScreen /> : <Navigate to={voltar ?? landingRoute(session) ?? '/'} replace />;
};
