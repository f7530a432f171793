import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AppointmentsAnswer } from '@/api/contract';
import { api } from '@/lib/api-client';
import { pageKey } from '@/lib/live/use-live-feed';

type Period = { start: string; end: string };

/** What there is to choose from. Asked apart from the figures, so that either can fail without the other. */
export const useFilterLists = ({ start, end }: Period) =>
  useQuery({
    queryKey: pageKey('agendamentos', 'lists', start, end),
    queryFn: ({ signal }) =>
      api<AppointmentsAnswer>('/api/admin/agendamentos', {
        query: { startDate: start, endDate: end, aggregateBy: 'year', distincts: true },
        signal,
      }),
    select: (answer) => answer.distincts ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
  });
