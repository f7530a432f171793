import { expect, it } from 'vitest';
import { ApiError } from '@/lib/api-error';
import { signInErrorText } from './sign-in-error';

it.each([
  [new ApiError(401, { detail: 'usuário inativo' }), 'E-mail ou senha incorretos.'],
  [new ApiError(0, {}), 'Erro ao conectar com o servidor.'],
  [new ApiError(503, { detail: 'manutenção' }), 'Erro ao conectar com o servidor.'],
  [new ApiError(429, {}, 270), 'Muitas tentativas. Tente de novo em 4 min 30 s.'],
  [new ApiError(429, {}), 'Muitas tentativas. Tente de novo daqui a alguns minutos.'],
  [new ApiError(403, { detail: 'Origem recusada.' }), 'Origem recusada.'],
])('%#: says it in the words of hub-domain 3.1', (error, text) => {
  expect(signInErrorText(error)).toBe(text);
});
