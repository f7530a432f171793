import { formatDay } from '@/lib/dates';
import type { Filters, Grouping } from './search';

const groupings: Record<Grouping, string> = { dia: 'por dia', mes: 'por mês', ano: 'por ano' };

/** What the figures are about, in one line. */
export const contextLine = ({ start, end, grouping }: Pick<Filters, 'start' | 'end' | 'grouping'>) => {
  const period = start === end ? `em ${formatDay(start)}` : `de ${formatDay(start)} a ${formatDay(end)}`;
  return `Marcados ${period}, ${groupings[grouping]} · todas as unidades`;
};
