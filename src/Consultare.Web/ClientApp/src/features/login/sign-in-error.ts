import { ApiError } from '@/lib/api-error';
import { formatDuration } from '@/lib/durations';

/** The words of a failed sign-in (hub-domain 3.1); which of e-mail and password was wrong is never told. */
export const signInErrorText = (error: unknown) => {
  if (!(error instanceof ApiError) || error.isUnreachable) {
    return 'Erro ao conectar com o servidor.';
  }

  if (error.status === 401) {
    return 'E-mail ou senha incorretos.';
  }

  if (error.status === 429) {
    const wait = error.retryAfterSeconds;
    return `Muitas tentativas. Tente de novo ${wait === undefined ? 'daqui a alguns minutos' : `em ${formatDuration(wait)}`}.`;
  }

  return error.message;
};
