import type { Problem } from '@/api/contract';

/** What the hub refused, or that it was not reached (status 0). */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string | undefined;
  readonly field: string | undefined;
  readonly traceId: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, problem: Problem, retryAfterSeconds?: number) {
    super(problem.detail ?? problem.error ?? fallbackText(status));
    this.name = 'ApiError';
    this.status = status;
    this.code = problem.code;
    this.field = problem.field ?? undefined;
    this.traceId = problem.traceId;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** The hub did not answer at all, or something before it answered in its place. */
  get isUnreachable() {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

const fallbackText = (status: number) => {
  if (status === 0 || status >= 502) {
    return 'Erro ao conectar com o servidor.';
  }

  if (status === 403) {
    return 'Seu usuário não tem permissão para isto.';
  }

  return status === 404 ? 'Não encontrado.' : 'O servidor não conseguiu responder.';
};

/** The text for a person, whatever was thrown. */
export const errorText = (error: unknown) =>
  error instanceof ApiError ? error.message : 'Algo deu errado neste navegador. Recarregue a página.';
