import type { Service } from '@/api/contract';
import type { BlockedBy } from '@/api/ops-contract';

/** How badly a service needs a look: what failed comes first and stays there while it runs again. */
const trouble = ({ state, last, alert, blockedBy }: Service) => {
  const outcome = state === 'PENDING' || state === 'QUEUED' || state === 'RUNNING' ? last?.outcome : state;
  if (outcome === 'ERROR' || outcome === 'INTERRUPTED' || alert || blockedBy) {
    return 0;
  }

  return outcome === 'WARNING' ? 1 : 2;
};

export const boardOrder = (services: readonly Service[]) =>
  [...services].sort((left, right) => trouble(left) - trouble(right) || left.name.localeCompare(right.name, 'pt-BR'));

export type BoardSection = { key: string; title: string; cause: BlockedBy | null; services: Service[] };

/** What waits for one cause stands under it; then what else is in trouble; then the rest by how it runs. */
export const boardSections = (services: readonly Service[]): BoardSection[] => {
  const ordered = boardOrder(services);
  const free = ordered.filter(({ blockedBy }) => !blockedBy);
  const well = free.filter((service) => trouble(service) === 2);
  const rest = [
    section(
      'trouble',
      'Precisam de atenção',
      free.filter((service) => trouble(service) < 2),
    ),
    section(
      'continuous',
      'O dia todo, sem parar',
      well.filter(({ isContinuous }) => isContinuous),
    ),
    section(
      'batch',
      'Em horários marcados',
      well.filter(({ isContinuous }) => !isContinuous),
    ),
  ];
  return [...blocked(ordered), ...rest.filter((one) => one.services.length > 0)];
};

const section = (key: string, title: string, services: Service[]) => ({ key, title, cause: null, services });

const blocked = (services: readonly Service[]): BoardSection[] => {
  const causes = new Map<string, BoardSection>();
  for (const service of services) {
    const cause = service.blockedBy;
    if (cause) {
      const known = causes.get(cause.key);
      known?.services.push(service);
      if (!known) {
        causes.set(cause.key, { key: `blocked:${cause.key}`, title: cause.label, cause, services: [service] });
      }
    }
  }

  return [...causes.values()].sort((left, right) => left.title.localeCompare(right.title, 'pt-BR'));
};
