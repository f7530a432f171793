import { ApiError } from '@/lib/api-error';
import { saveFile } from '@/lib/save-file';
import { useNow } from '@/lib/use-now';
import { useAppointments } from '../api/get-appointments';
import { useFilterLists } from '../api/get-filter-lists';
import { appointmentsCsv, csvName } from '../csv';
import { visibleRows } from '../periods';
import { type AppointmentsSearch, resolveFilters } from '../search';
import { AppointmentsBody } from './appointments-body';
import { AppointmentsHead } from './appointments-head';
import { FilterChips } from './filter-chips';
import { FilterRow } from './filter-row';
import { ListsMissing } from './lists-missing';

type Props = { search: AppointmentsSearch; onSearch: (search: AppointmentsSearch) => void };

export const AppointmentsPage = ({ search, onSearch }: Props) => {
  const filters = resolveFilters(search, useNow(60));
  const appointments = useAppointments(filters);
  const lists = useFilterLists(filters);
  const { data, error } = appointments;
  const rows = data ? visibleRows(data.series, search.ponto, filters.grouping) : [];
  const refusedField =
    error instanceof ApiError && error.status === 400 && error.field
      ? { field: error.field, text: error.message }
      : undefined;
  return (
    <div className="flex flex-col gap-5">
      <AppointmentsHead
        filters={filters}
        heartbeat={data?.heartbeat}
        onExport={
          rows.length > 0
            ? () => saveFile(csvName(filters), appointmentsCsv(rows, filters.grouping), 'text/csv;charset=utf-8')
            : undefined
        }
      />
      <div className="flex flex-col gap-3">
        <FilterRow search={search} filters={filters} lists={lists.data} error={refusedField} onChange={onSearch} />
        <FilterChips search={search} filters={filters} onChange={onSearch} />
        {lists.isError && !refusedField && appointments.isSuccess && <ListsMissing lists={lists} />}
      </div>
      <AppointmentsBody appointments={appointments} filters={filters} search={search} rows={rows} onSearch={onSearch} />
    </div>
  );
};
