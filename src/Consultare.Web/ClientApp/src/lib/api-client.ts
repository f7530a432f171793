import type { Problem } from '@/api/contract';
import { ApiError } from './api-error';
import { learnServerTime } from './clock';

const usualLimitMs = 30_000;
const mayBeEmpty: readonly number[] = [202, 204];

type Options = {
  method?: 'GET' | 'POST' | 'DELETE';
  body?: unknown;
  query?: Record<string, string | number | boolean | undefined>;
  signal?: AbortSignal;
  /** Longest wait in milliseconds, where the hub itself has to wait for somebody else. */
  limitMs?: number;
};

/** Asks the hub; throws ApiError with the problem it answered. */
export const api = async <T>(
  path: string,
  { method = 'GET', body, query, signal, limitMs }: Options = {},
): Promise<T> => {
  const response = await send(path + queryText(query), {
    method,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: withLimit(signal, limitMs),
  });

  learnServerTime(response.headers.get('Date'));
  if (!response.ok) {
    throw new ApiError(response.status, await readProblem(response), retryAfter(response));
  }

  return (await readJson(response)) as T;
};

const send = async (url: string, init: RequestInit) => {
  try {
    return await fetch(url, init);
  } catch (error) {
    // A request the panel gave up itself is not a failure to show.
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw error;
    }

    throw new ApiError(0, {});
  }
};

/** What was answered; undefined when nothing was, as by an order that is only accepted. */
const readJson = async (response: Response): Promise<unknown> => {
  try {
    const text = await response.text();
    return text === '' && mayBeEmpty.includes(response.status) ? undefined : JSON.parse(text);
  } catch {
    throw new ApiError(0, {});
  }
};

const readProblem = async (response: Response): Promise<Problem> => {
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? (body as Problem) : {};
  } catch {
    return {};
  }
};

const retryAfter = (response: Response) => {
  const seconds = Number(response.headers.get('Retry-After'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
};

const withLimit = (signal: AbortSignal | undefined, limitMs = usualLimitMs) => {
  const limit = AbortSignal.timeout(limitMs);
  return signal ? AbortSignal.any([signal, limit]) : limit;
};

const queryText = (query: Options['query'] = {}) => {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries.map(([key, value]) => [key, String(value)]))}`;
};
