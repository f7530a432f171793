import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { DataChanged, ServicesSnapshot } from '@/api/contract';
import { serverNow } from '@/lib/clock';
import { sessionQuery } from '@/lib/session/session';
import { openLiveConnection } from './live-connection';
import { endedBetween, tellRunEnds } from './run-ends';
import { servicesKey } from './services';

/** Keys of data a page shows start with 'page' and the page's key, so that a change of data finds them. */
export const pageKey = (page: string, ...rest: unknown[]) => ['page', page, ...rest] as const;
export const runsKey = (service: string) => ['runs', service] as const;

/** Lets the hub's messages write the same cache that requests fill, as long as someone is signed in. */
export const useLiveFeed = (on: boolean) => {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!on) {
      return;
    }

    const openedAt = serverNow();
    let first = true;
    return openLiveConnection({
      show: (snapshot) => show(queryClient, snapshot),
      data: (message) => dataChanged(queryClient, message),
      resynced: (snapshot) => {
        if (!first || changedSince(snapshot, openedAt - safetyMs)) {
          void queryClient.invalidateQueries({ queryKey: ['page'] });
          void queryClient.invalidateQueries({ queryKey: ['runs'] });
        }

        first = false;
      },
      refused: () => void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    });
  }, [on, queryClient]);
};

const safetyMs = 60_000;

/** Whether what a page read while the connection was being made may be older than the snapshot. */
const changedSince = ({ services }: ServicesSnapshot, instant: number) =>
  services.some(
    ({ current, backfill, dataAt }) =>
      current !== null || backfill !== null || (dataAt !== null && Date.parse(dataAt) > instant),
  );

const show = (queryClient: QueryClient, snapshot: ServicesSnapshot) => {
  void queryClient.cancelQueries({ queryKey: servicesKey });
  const before = queryClient.getQueryData(servicesKey);
  queryClient.setQueryData(servicesKey, snapshot);
  const ends = endedBetween(before, snapshot);
  for (const { service } of ends) {
    void queryClient.invalidateQueries({ queryKey: runsKey(service.service) });
  }

  tellRunEnds(ends);
};

const dataChanged = (queryClient: QueryClient, { pages }: DataChanged) => {
  for (const page of pages) {
    void queryClient.invalidateQueries({ queryKey: pageKey(page) });
  }
};
