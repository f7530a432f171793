import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { DataChanged, ServicesSnapshot } from '@/api/contract';
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

    return openLiveConnection({
      show: (snapshot) => show(queryClient, snapshot),
      data: (message) => dataChanged(queryClient, message),
      resynced: () => {
        void queryClient.invalidateQueries({ queryKey: ['page'] });
        void queryClient.invalidateQueries({ queryKey: ['runs'] });
      },
      refused: () => void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    });
  }, [on, queryClient]);
};

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
