import { afterEach, describe, expect, it, vi } from 'vitest';
import { api } from './api-client';
import { ApiError } from './api-error';

const answer = (status: number, body: string, headers: Record<string, string> = {}) => {
  const send = vi.fn(async (_url: string, _init: RequestInit) => new Response(body, { status, headers }));
  vi.stubGlobal('fetch', send);
  return send;
};

const errorOf = async (call: Promise<unknown>) => {
  const error = await call.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError;
};

describe('api', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('leaves out what is not asked for', async () => {
    const send = answer(200, '{}');
    await api('/api/x', { query: { status: '6', specialty: undefined, professional: '', distincts: true } });
    expect(send.mock.calls[0]?.[0]).toBe('/api/x?status=6&distincts=true');
  });

  it('throws the problem that the hub answered', async () => {
    const problem = { detail: 'A data não existe.', code: 'data_invalida', field: 'startDate', traceId: 'abc' };
    answer(400, JSON.stringify(problem), { 'Content-Type': 'application/problem+json' });
    const error = await errorOf(api('/api/x'));
    expect(error).toMatchObject({
      status: 400,
      message: 'A data não existe.',
      code: 'data_invalida',
      field: 'startDate',
      traceId: 'abc',
      isUnreachable: false,
    });
  });

  it('keeps the wait of a refused sign-in', async () => {
    answer(429, '{"code":"muitas_tentativas"}', { 'Retry-After': '270' });
    expect((await errorOf(api('/api/auth/login', { method: 'POST', body: {} }))).retryAfterSeconds).toBe(270);
  });

  it('takes an order that was accepted without a word', async () => {
    answer(202, '');
    expect(await api('/api/x', { method: 'POST' })).toBeUndefined();
  });

  it.each([
    ['an empty answer', 200, ''],
    ['a page of a proxy', 502, '<html>'],
    ['something that is no JSON', 200, '<html>'],
  ])('takes %s for an absent hub', async (_, status, body) => {
    answer(status, body);
    const error = await errorOf(api('/api/x'));
    expect(error.isUnreachable).toBe(true);
    expect(error.message).toBe('Erro ao conectar com o servidor.');
  });

  it('takes a broken connection for an absent hub', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('failed');
    });
    expect((await errorOf(api('/api/x'))).isUnreachable).toBe(true);
  });

  it('reads no body from an empty answer', async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }));
    await expect(api('/api/auth/logout', { method: 'POST' })).resolves.toBeUndefined();
  });
});
