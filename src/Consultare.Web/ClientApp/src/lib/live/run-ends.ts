import type { Run, Service, ServicesSnapshot } from '@/api/contract';

export type RunEnd = { service: Service; run: Run };

type Listener = (end: RunEnd) => void;

const listeners = new Set<Listener>();

export const onRunEnd = (listener: Listener) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** The runs that ended between two states of the services. */
export const endedBetween = (before: ServicesSnapshot | undefined, after: ServicesSnapshot): RunEnd[] =>
  before === undefined
    ? []
    : after.services.flatMap((service) => {
        const earlier = before.services.find((other) => other.service === service.service);
        return service.last && earlier && earlier.last?.runId !== service.last.runId
          ? [{ service, run: service.last }]
          : [];
      });

export const tellRunEnds = (ends: RunEnd[]) => {
  for (const end of ends) {
    for (const listener of listeners) {
      listener(end);
    }
  }
};
