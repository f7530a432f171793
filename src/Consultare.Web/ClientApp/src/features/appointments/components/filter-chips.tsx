import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { formatPeriod } from '../periods';
import { type AppointmentsSearch, clearFilters, type Filters, withFilter } from '../search';
import { statusLabel } from '../status-labels';

type Props = { search: AppointmentsSearch; filters: Filters; onChange: (search: AppointmentsSearch) => void };

/** What narrows the figures now, each to be taken off by a click. */
export const FilterChips = ({ search, filters, onChange }: Props) => {
  const chips = [
    { key: 'agrupar', text: search.agrupar && `Agrupado por ${search.agrupar === 'mes' ? 'mês' : 'ano'}` },
    { key: 'status', text: search.status && `Status: ${statusLabel(search.status)}` },
    { key: 'responsavel', text: search.responsavel && `Responsável: ${search.responsavel}` },
    { key: 'especialidade', text: search.especialidade && `Especialidade: ${search.especialidade}` },
    { key: 'profissional', text: search.profissional && `Profissional: ${search.profissional}` },
    { key: 'ponto', text: search.ponto && `Tabela: só ${formatPeriod(search.ponto, filters.grouping)}` },
  ] as const;
  const active = chips.filter(({ text }) => text !== undefined);
  if (active.length === 0) {
    return null;
  }

  return (
    <div className="flex flex-wrap items-center gap-2" data-testid="filter-chips">
      {active.map(({ key, text }) => (
        <Chip key={key} text={text ?? ''} onRemove={() => onChange(withFilter(search, key, undefined))} />
      ))}
      <Button look="quiet" size="small" onClick={() => onChange(clearFilters(search))}>
        Limpar Filtros
      </Button>
    </div>
  );
};
