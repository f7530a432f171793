import type { AppointmentsDistincts } from '@/api/contract';
import { Combobox } from '@/components/ui/combobox';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import type { Option } from '@/components/ui/option';
import { Select } from '@/components/ui/select';
import { type AppointmentsSearch, type Filters, type Grouping, withDates, withFilter } from '../search';
import { allStatusIds, statusLabel } from '../status-labels';

type Props = {
  search: AppointmentsSearch;
  filters: Filters;
  lists: AppointmentsDistincts | undefined;
  /** What the hub said of one of the fields, by its name there. */
  error: { field: string; text: string } | undefined;
  onChange: (search: AppointmentsSearch) => void;
};

const asOptions = (values: readonly string[] | undefined): Option[] =>
  (values ?? []).map((value) => ({ value, label: value }));

const statusOptions = (ids: readonly number[] | undefined): Option[] =>
  (ids?.map(String) ?? allStatusIds).map((id) => ({ value: id, label: statusLabel(id) }));

export const FilterRow = ({ search, filters, lists, error, onChange }: Props) => {
  const errorOf = (field: string) => (error?.field === field ? error.text : undefined);
  const choices = [
    { key: 'status', field: 'status', label: 'Status', all: 'Todos', options: statusOptions(lists?.status_ids) },
    {
      key: 'responsavel',
      field: 'scheduled_by',
      label: 'Responsável',
      all: 'Todos',
      options: asOptions(lists?.scheduled_by),
    },
    {
      key: 'especialidade',
      field: 'specialty',
      label: 'Especialidade',
      all: 'Todas',
      options: asOptions(lists?.specialty),
    },
    {
      key: 'profissional',
      field: 'professional',
      label: 'Profissional',
      all: 'Todos',
      options: asOptions(lists?.professional),
    },
  ] as const;
  return (
    <fieldset className="grid grid-cols-2 gap-3 md:grid-cols-4 xl:grid-cols-7">
      <legend className="sr-only">Filtros</legend>
      <Field label="Início" error={errorOf('startDate')}>
        {(wiring) => (
          <DateInput
            {...wiring}
            value={filters.start}
            onChange={(start) => onChange(withDates(search, filters, { start }))}
          />
        )}
      </Field>
      <Field label="Fim" error={errorOf('endDate')}>
        {(wiring) => (
          <DateInput
            {...wiring}
            value={filters.end}
            onChange={(end) => onChange(withDates(search, filters, { end }))}
          />
        )}
      </Field>
      <Field label="Agrupar por" error={errorOf('aggregateBy')}>
        {(wiring) => (
          <Select
            {...wiring}
            value={filters.grouping}
            onChange={(event) => {
              const grouping = event.target.value as Grouping;
              onChange(withFilter(search, 'agrupar', grouping === 'dia' ? undefined : grouping));
            }}
          >
            <option value="dia">Dia</option>
            <option value="mes">Mês</option>
            <option value="ano">Ano</option>
          </Select>
        )}
      </Field>
      {choices.map(({ key, field, label, all, options }) => (
        <Field key={key} className="last:col-span-2 md:last:col-span-1" label={label} error={errorOf(field)}>
          {(wiring) => (
            <Combobox
              {...wiring}
              label={label}
              allLabel={all}
              value={filters[key]}
              options={options}
              disabled={options.length === 0 && filters[key] === undefined}
              onChange={(value) => onChange(withFilter(search, key, value))}
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
};
