import * as z from 'zod/mini';
import type { SecretChange } from '@/api/ops-contract';

const longest = 16_000;

/** What the person chose for a secret that the browser never sees. */
export const secretSchema = z.object({ mode: z.enum(['keep', 'value', 'clear']), value: z.string() }).check(
  z.refine(({ mode, value }) => mode !== 'value' || value.trim() !== '', {
    path: ['value'],
    error: 'Informe o novo valor, ou mantenha o atual.',
  }),
  z.refine(({ value }) => value.length <= longest, { path: ['value'], error: 'Use até 16.000 letras.' }),
);

export type SecretValues = z.infer<typeof secretSchema>;

export const keptSecret: SecretValues = { mode: 'keep', value: '' };

export const secretChange = ({ mode, value }: SecretValues): SecretChange => {
  switch (mode) {
    case 'value':
      return { value };
    case 'clear':
      return { clear: true };
    default:
      return { keep: true };
  }
};
