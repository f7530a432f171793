import * as z from 'zod/mini';
import type { PauseRequest } from '@/api/ops-contract';
import { serverNow } from '@/lib/clock';
import { instantOf } from '@/lib/dates';

const longestMs = 30 * 86_400_000;

export const pauseSchema = z
  .object({
    note: z
      .string()
      .check(z.trim(), z.minLength(1, 'Diga por que o serviço fica pausado.'), z.maxLength(200, 'Use até 200 letras.')),
    limited: z.boolean(),
    until: z.string(),
  })
  .check(
    z.refine(({ limited, until }) => !limited || instantOf(until) !== null, {
      path: ['until'],
      error: 'Informe o dia e a hora da volta.',
    }),
    z.refine(({ limited, until }) => !limited || ahead(until) === null || (ahead(until) ?? 0) > 0, {
      path: ['until'],
      error: 'A volta precisa estar no futuro.',
    }),
    z.refine(({ limited, until }) => !limited || (ahead(until) ?? 0) <= longestMs, {
      path: ['until'],
      error: 'A pausa pode durar até 30 dias.',
    }),
  );

export type PauseValues = z.infer<typeof pauseSchema>;

const ahead = (until: string) => {
  const instant = instantOf(until);
  return instant === null ? null : Date.parse(instant) - serverNow();
};

export const pauseRequest = ({ note, limited, until }: PauseValues): PauseRequest => {
  const instant = limited ? instantOf(until) : null;
  return instant === null ? { note } : { note, until: instant };
};
