import type { AppointmentsPoint } from '@/api/contract';
import { formatPeriod } from './periods';
import type { Filters, Grouping } from './search';

const head = ['Período', 'Total', 'Confirmados', 'Taxa de confirmação (%)', 'Não compareceram', 'Não compareceram (%)'];

const share = (part: number, total: number) => (total === 0 ? '' : ((part / total) * 100).toFixed(2).replace('.', ','));

/** What the table shows, as spreadsheets in Brazil open it: semicolons, decimal comma, a byte order mark for the accents. */
export const appointmentsCsv = (rows: readonly AppointmentsPoint[], grouping: Grouping) => {
  const lines = rows.map((row) => [
    formatPeriod(row.period, grouping),
    String(row.total),
    String(row.confirmados),
    share(row.confirmados, row.total),
    String(row.nao_compareceu),
    share(row.nao_compareceu, row.total),
  ]);
  return `\ufeff${[head, ...lines].map((line) => line.join(';')).join('\r\n')}\r\n`;
};

export const csvName = ({ start, end }: Pick<Filters, 'start' | 'end'>) => `agendamentos_${start}_${end}.csv`;
