import { formatDay, formatMonth } from '@/lib/dates';

/** Keys of pages, alone or in a sentence, in people's dates: 2026-11-01..2026-11-03 → 01/11/2026 a 03/11/2026, 2016-04 → abr/2016. */
export const ledgerKey = (key: string) =>
  key
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => formatDay(day))
    .replace(/\b\d{4}-\d{2}\b/g, (month) => formatMonth(month))
    .replace(/\s*(\.\.|\/(?=\d{2}\/\d{2}\/\d{4}))\s*/g, ' a ');
