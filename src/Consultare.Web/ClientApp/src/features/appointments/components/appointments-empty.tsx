import { CalendarOff } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { type AppointmentsSearch, clearFilters } from '../search';

type Props = { search: AppointmentsSearch; onSearch: (search: AppointmentsSearch) => void };

export const AppointmentsEmpty = ({ search, onSearch }: Props) => {
  const filtered = Object.keys(search).some((key) => key !== 'inicio' && key !== 'fim');
  return (
    <section
      aria-label="Sem resultados"
      className="flex flex-col items-center gap-3 rounded border border-border bg-surface px-6 py-14 text-center"
    >
      <CalendarOff size={28} aria-hidden className="text-muted" />
      <p>
        <span className="block font-medium">Nenhum agendamento no período.</span>
        <span className="text-muted">
          {filtered ? 'Limpe os filtros ou atualize os dados.' : 'Escolha outro período ou atualize os dados.'}
        </span>
      </p>
      {filtered && <Button onClick={() => onSearch(clearFilters(search))}>Limpar Filtros</Button>}
    </section>
  );
};
