import type { Service } from '@/api/contract';

/** How badly a service needs a look: what failed comes first and stays there while it runs again. */
const trouble = ({ state, last }: Service) => {
  const outcome = state === 'PENDING' || state === 'QUEUED' || state === 'RUNNING' ? last?.outcome : state;
  if (outcome === 'ERROR' || outcome === 'INTERRUPTED') {
    return 0;
  }

  return outcome === 'WARNING' ? 1 : 2;
};

export const boardOrder = (services: readonly Service[]) =>
  [...services].sort((left, right) => trouble(left) - trouble(right) || left.name.localeCompare(right.name, 'pt-BR'));
