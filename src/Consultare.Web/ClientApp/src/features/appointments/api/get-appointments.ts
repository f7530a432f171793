import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { AppointmentsAnswer } from '@/api/contract';
import { api } from '@/lib/api-client';
import { pageKey } from '@/lib/live/use-live-feed';
import type { Filters, Grouping } from '../search';

const aggregations: Record<Grouping, string> = { dia: 'day', mes: 'month', ano: 'year' };

const appointmentsQuery = (filters: Filters) =>
  queryOptions({
    queryKey: pageKey('agendamentos', 'series', filters),
    queryFn: ({ signal }) =>
      api<AppointmentsAnswer>('/api/admin/agendamentos', {
        query: {
          startDate: filters.start,
          endDate: filters.end,
          aggregateBy: aggregations[filters.grouping],
          status: filters.status,
          scheduled_by: filters.responsavel,
          specialty: filters.especialidade,
          professional: filters.profissional,
        },
        signal,
      }),
    placeholderData: keepPreviousData,
  });

/** Figures and series of the filters; the former ones stay up while new ones are on their way. */
export const useAppointments = (filters: Filters) => useQuery(appointmentsQuery(filters));
