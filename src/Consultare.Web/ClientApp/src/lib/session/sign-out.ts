import { type QueryClient, useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { sessionQuery } from './session';

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('consultare.session');

const leave = () => location.assign('/login');

/** Forgets the person and everything read in their name; the shell then asks for a sign-in and returns to the page. */
export const forgetSession = (queryClient: QueryClient) => {
  queryClient.setQueryData(sessionQuery.queryKey, null);
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
};

/** Signs out and starts the panel anew, so that nothing of this person is left for the next one at the desk. */
export const useSignOut = () =>
  useMutation({
    mutationFn: () => api<void>('/api/auth/logout', { method: 'POST' }),
    onSuccess: () => {
      channel?.postMessage('signed-out');
      leave();
    },
  });

/** Whoever signs out in one tab is signed out in all. */
export const hearSignOut = () => {
  if (channel) {
    channel.onmessage = leave;
  }
};
