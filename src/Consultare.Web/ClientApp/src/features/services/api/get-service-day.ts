import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Service } from '@/api/contract';
import type { ServiceDay } from '@/api/ops-contract';
import { api } from '@/lib/api-client';
import { runsKey } from '@/lib/live/use-live-feed';

/** The planned and actual runs of a clinic day, read again whenever the board says that one began, ended or came due. */
export const useServiceDay = (service: Service, date: string) =>
  useQuery({
    queryKey: [
      ...runsKey(service.service),
      'day',
      date,
      service.current?.runId,
      service.current?.startedAt,
      service.last?.runId,
      service.nextRunAt,
      service.pause?.since,
    ],
    queryFn: ({ signal }) =>
      api<ServiceDay>(`/api/admin/services/${encodeURIComponent(service.service)}/day`, { query: { date }, signal }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
