import type { AppointmentsPoint } from '@/api/contract';
import { Button } from '@/components/ui/button';
import { longPeriod } from '../periods';
import type { Grouping } from '../search';
import { AppointmentsTable } from './appointments-table';

type Props = {
  rows: readonly AppointmentsPoint[];
  grouping: Grouping;
  selected: string | undefined;
  onSelect: (period: string | undefined) => void;
};

const titles: Record<Grouping, string> = { dia: 'Por dia', mes: 'Por mês', ano: 'Por ano' };

export const TableCard = ({ rows, grouping, selected, onSelect }: Props) => (
  <section aria-label="Tabela por período" className="overflow-hidden rounded border border-border bg-surface">
    <header className="flex min-h-14 flex-wrap items-center justify-between gap-2 border-b border-border px-5 py-2.5">
      <h2 className="text-lg font-semibold">{titles[grouping]}</h2>
      {selected !== undefined && (
        <p className="flex items-center gap-2 text-table">
          <span className="text-muted">Só {longPeriod(selected, grouping)}</span>
          <Button size="small" onClick={() => onSelect(undefined)}>
            Mostrar todos
          </Button>
        </p>
      )}
    </header>
    <AppointmentsTable rows={rows} grouping={grouping} selected={selected} onSelect={onSelect} />
  </section>
);
