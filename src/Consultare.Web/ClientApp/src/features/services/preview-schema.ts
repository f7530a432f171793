import * as z from 'zod/mini';
import { isDay } from '@/lib/dates';

const longestDays = 62;
const day = z.string().check(z.refine(isDay, 'Informe uma data que existe.'));

const days = (start: string, end: string) => (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;

export const previewSchema = z.object({ startDate: day, endDate: day }).check(
  z.refine(({ startDate, endDate }) => startDate <= endDate, {
    path: ['endDate'],
    error: 'O fim não pode ser antes do início.',
  }),
  z.refine(({ startDate, endDate }) => !(days(startDate, endDate) > longestDays), {
    path: ['endDate'],
    error: `Confira até ${longestDays} dias de cada vez.`,
  }),
);

export type PreviewValues = z.infer<typeof previewSchema>;
