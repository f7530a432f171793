import { ScrollBox } from '@/components/ui/scroll-box';
import { formatCount } from '@/lib/numbers';
import { longPeriod, type Slot } from '../periods';
import type { Grouping } from '../search';

type Props = { slots: readonly Slot[]; grouping: Grouping };

/** The chart as a table, with the periods in which nothing happened. */
export const ChartData = ({ slots, grouping }: Props) => (
  <ScrollBox label="Dados do gráfico" className="max-h-80">
    <table className="w-full text-table">
      <caption className="sr-only">Total, confirmados e não compareceu por período</caption>
      <thead className="sticky top-0 bg-surface text-left">
        <tr className="border-b border-border">
          <th scope="col" className="py-2 pr-3 font-semibold">
            Período
          </th>
          <th scope="col" className="px-3 py-2 text-right font-semibold">
            Total
          </th>
          <th scope="col" className="px-3 py-2 text-right font-semibold">
            Confirmados
          </th>
          <th scope="col" className="py-2 pl-3 text-right font-semibold">
            Não compareceu
          </th>
        </tr>
      </thead>
      <tbody>
        {slots.map(({ period, point }) => (
          <tr key={period} className="border-b border-border last:border-0">
            <th scope="row" className="py-1.5 pr-3 text-left font-normal whitespace-nowrap">
              {longPeriod(period, grouping)}
            </th>
            {point === null ? (
              <td colSpan={3} className="py-1.5 pl-3 text-right text-muted">
                sem agendamentos
              </td>
            ) : (
              [point.total, point.confirmados, point.nao_compareceu].map((value, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the three columns never change places.
                <td key={index} className="px-3 py-1.5 text-right last:pr-0">
                  {formatCount(value)}
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollBox>
);
