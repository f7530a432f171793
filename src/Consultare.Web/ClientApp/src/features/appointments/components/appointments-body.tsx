import { clsx } from 'clsx';
import { useMemo } from 'react';
import type { AppointmentsPoint } from '@/api/contract';
import { useDelayed } from '@/lib/use-delayed';
import type { useAppointments } from '../api/get-appointments';
import { slots } from '../periods';
import { type AppointmentsSearch, type Filters, withFilter } from '../search';
import { AppointmentsEmpty } from './appointments-empty';
import { AppointmentsFailure } from './appointments-failure';
import { AppointmentsSkeleton } from './appointments-skeleton';
import { ChartCard } from './chart-card';
import { Figures } from './figures';
import { Origin } from './origin';
import { TableCard } from './table-card';

type Props = {
  appointments: ReturnType<typeof useAppointments>;
  filters: Filters;
  search: AppointmentsSearch;
  rows: readonly AppointmentsPoint[];
  onSearch: (search: AppointmentsSearch) => void;
};

const none: readonly AppointmentsPoint[] = [];

/** The figures, the chart and its table, or why they are not there. */
export const AppointmentsBody = ({ appointments, filters, search, rows, onSearch }: Props) => {
  const { data, isPending, isError, isPlaceholderData } = appointments;
  const late = useDelayed(isPending, 150);
  const { start, end, grouping } = filters;
  const series = data?.series ?? none;
  const drawn = useMemo(() => slots(series, start, end, grouping), [series, start, end, grouping]);
  const select = (period: string | undefined) => onSearch(withFilter(search, 'ponto', period));
  if (data === undefined) {
    return isError ? <AppointmentsFailure appointments={appointments} /> : late ? <AppointmentsSkeleton /> : null;
  }

  return (
    <div className="flex flex-col gap-4">
      {isError && <AppointmentsFailure appointments={appointments} />}
      <div
        aria-busy={isPlaceholderData}
        className={clsx('flex flex-col gap-4 transition-opacity', isPlaceholderData && 'opacity-60')}
      >
        <Figures answer={data} origin={<Origin heartbeat={data.heartbeat} />} />
        {series.length === 0 ? (
          <AppointmentsEmpty search={search} onSearch={onSearch} />
        ) : (
          <>
            <ChartCard slots={drawn} grouping={grouping} selected={search.ponto} onSelect={select} />
            <TableCard rows={rows} grouping={grouping} selected={search.ponto} onSelect={select} />
          </>
        )}
      </div>
    </div>
  );
};
