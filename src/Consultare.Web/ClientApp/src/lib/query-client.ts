import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error';

type Refused = (error: ApiError) => void;

/** One cache for the app. `onRefused` hears of every 401 and 403, whoever asked. */
export const createQueryClient = (onRefused: Refused) => {
  const hear = (error: Error) => {
    if (error instanceof ApiError && (error.status === 401 || error.status === 403)) {
      onRefused(error);
    }
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: hear }),
    mutationCache: new MutationCache({ onError: hear }),
    defaultOptions: {
      queries: { retry: mayRetry, retryDelay: backOff, staleTime: 30_000, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
};

/** A hub that is away may be back in a second; one that said no will say no again. */
const mayRetry = (count: number, error: Error) => error instanceof ApiError && error.isUnreachable && count < 2;

const backOff = (attempt: number) => 500 * 2 ** attempt + Math.random() * 250;
