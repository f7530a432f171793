import { useTable } from '@tanstack/react-table';
import { clsx } from 'clsx';
import { useState } from 'react';
import type { AppointmentsPoint } from '@/api/contract';
import { Button } from '@/components/ui/button';
import { ScrollBox } from '@/components/ui/scroll-box';
import { SortHead } from '@/components/ui/sort-head';
import { formatCount, formatPercent } from '@/lib/numbers';
import { longPeriod } from '../periods';
import type { Grouping } from '../search';
import { columns, features } from './table-columns';

type Props = {
  rows: readonly AppointmentsPoint[];
  grouping: Grouping;
  selected: string | undefined;
  onSelect: (period: string | undefined) => void;
};

const step = 200;

export const AppointmentsTable = ({ rows, grouping, selected, onSelect }: Props) => {
  const [limit, setLimit] = useState(step);
  const table = useTable({
    features,
    columns,
    data: rows as AppointmentsPoint[],
    initialState: { sorting: [{ id: 'period', desc: false }] },
    getRowId: (row) => row.period,
  });
  const sorted = table.getRowModel().rows;
  return (
    <>
      <ScrollBox label="Agendamentos por período" className="max-h-[560px]">
        <table className="w-full text-table">
          <caption className="sr-only">Agendamentos por período</caption>
          <thead className="sticky top-0 z-10 bg-surface whitespace-nowrap shadow-[inset_0_-1px_0_var(--border)]">
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header, index) => (
                  <SortHead
                    key={header.id}
                    text={String(header.column.columnDef.header)}
                    sorted={header.column.getIsSorted()}
                    right={index > 0}
                    onSort={() => header.column.toggleSorting()}
                  />
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {sorted.slice(0, limit).map(({ original }) => (
              <Row
                key={original.period}
                point={original}
                grouping={grouping}
                selected={original.period === selected}
                onSelect={onSelect}
              />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {sorted.length > limit && (
        <div className="border-t border-border p-3">
          <Button size="small" onClick={() => setLimit(limit + step)}>
            Mostrar mais ({formatCount(sorted.length - limit)} restantes)
          </Button>
        </div>
      )}
    </>
  );
};

type RowProps = Omit<Props, 'rows' | 'selected'> & { point: AppointmentsPoint; selected: boolean };

const Row = ({ point, grouping, selected, onSelect }: RowProps) => {
  const cell = 'px-3 py-2 text-right last:pr-5';
  return (
    <tr className={clsx('border-b border-border last:border-0 hover:bg-hover', selected && 'bg-selected')}>
      <th scope="row" className="py-2 pr-3 pl-5 text-left font-normal whitespace-nowrap">
        <button
          type="button"
          aria-pressed={selected}
          title={selected ? 'Mostrar todos os períodos' : 'Mostrar só este período'}
          onClick={() => onSelect(selected ? undefined : point.period)}
          className="rounded-sm hover:underline"
        >
          {longPeriod(point.period, grouping)}
        </button>
      </th>
      <td className={cell}>{formatCount(point.total)}</td>
      <td className={cell}>{formatCount(point.confirmados)}</td>
      <td className={cell}>{point.total === 0 ? '–' : formatPercent(point.confirmados / point.total)}</td>
      <td className={cell}>{formatCount(point.nao_compareceu)}</td>
      <td className={cell}>{point.total === 0 ? '–' : formatPercent(point.nao_compareceu / point.total)}</td>
    </tr>
  );
};
