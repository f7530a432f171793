import * as z from 'zod/mini';
import { isDay } from '@/lib/dates';

const day = z.string().check(z.refine(isDay, 'Informe uma data que existe.'));

export const backfillSchema = z
  .object({
    startDate: day,
    endDate: day,
    ignoreCheckpoint: z.boolean(),
    pauseSeconds: z
      .string()
      .check(z.refine((text) => /^\d{1,4}$/.test(text.trim()) && Number(text) <= 3600, 'Use de 0 a 3.600 segundos.')),
  })
  .check(
    z.refine(({ startDate, endDate }) => startDate <= endDate, {
      path: ['endDate'],
      error: 'O fim não pode ser antes do início.',
    }),
  );

export type BackfillValues = z.infer<typeof backfillSchema>;
