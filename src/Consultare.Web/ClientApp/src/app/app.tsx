import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Toaster } from '@/components/ui/toaster';
import { createQueryClient } from '@/lib/query-client';
import { sessionQuery } from '@/lib/session/session';
import { forgetSession, hearSignOut } from '@/lib/session/sign-out';
import { createAppRouter } from './router';

const queryClient = createQueryClient((error) => {
  if (error.status === 401 && error.code !== 'credenciais_invalidas') {
    forgetSession(queryClient);
  } else if (error.status === 403) {
    // A permission was taken away: the menu and the buttons follow at once.
    void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
  }
});

const router = createAppRouter(queryClient);

hearSignOut();

export const App = () => (
  <QueryClientProvider client={queryClient}>
    <RouterProvider router={router} />
    <Toaster />
  </QueryClientProvider>
);
