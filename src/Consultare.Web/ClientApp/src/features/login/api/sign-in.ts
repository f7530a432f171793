import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Session } from '@/api/contract';
import { api } from '@/lib/api-client';
import { sessionQuery } from '@/lib/session/session';

export type Credentials = { email: string; password: string };

export const useSignIn = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => api<Session>('/api/auth/login', { method: 'POST', body: credentials }),
    onSuccess: (session) => {
      // Nothing read in another person's name is shown to this one.
      queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
      queryClient.setQueryData(sessionQuery.queryKey, session);
    },
  });
};
