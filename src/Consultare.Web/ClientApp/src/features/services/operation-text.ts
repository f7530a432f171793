import type { AlertCause, Pause, ServiceAlert, ServiceWindow } from '@/api/ops-contract';
import { formatMoment } from '@/lib/dates';
import { formatAge } from '@/lib/durations';

const causes: Record<AlertCause, string> = {
  late: 'não começou na hora',
  tooLong: 'demorando demais',
  failed: 'falhando',
  blocked: 'bloqueado',
};

/** "Alerta: não começou na hora, há 12 min" */
export const alertText = ({ cause, since }: ServiceAlert, now: number) =>
  `Alerta: ${causes[cause] ?? 'fora do normal'}, ${formatAge(since, now)}`;

/** "Pausado por Ana até amanhã 08:00" */
export const pauseText = ({ until, by }: Pause, now: number) =>
  until === null ? `Pausado por ${by} até alguém retomar` : `Pausado por ${by} até ${formatMoment(until, now)}`;

/** "Fora do horário: volta às 06:30", with the day when that is not today. */
export const windowText = ({ isOpen, from, until, opensAt }: ServiceWindow, now: number) => {
  if (isOpen) {
    return `Aberto das ${from} às ${until}`;
  }

  const opening = opensAt === null ? from : formatMoment(opensAt, now);
  return /^\d/.test(opening) && opening.length === 5
    ? `Fora do horário: volta às ${opening}`
    : `Fora do horário: volta ${opening.replace(' ', ' às ')}`;
};
