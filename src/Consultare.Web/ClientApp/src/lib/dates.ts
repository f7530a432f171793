/** Dates as the clinics read them: instants shown on São Paulo's clock, clinic days as yyyy-MM-dd without a zone. */
const zone = 'America/Sao_Paulo';

const instantFormat = new Intl.DateTimeFormat('pt-BR', {
  timeZone: zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const secondsFormat = new Intl.DateTimeFormat('pt-BR', {
  timeZone: zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const timeFormat = new Intl.DateTimeFormat('pt-BR', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const months = ['jan', 'fev', 'mar', 'abr', 'mai', 'jun', 'jul', 'ago', 'set', 'out', 'nov', 'dez'];
const weekdays = ['domingo', 'segunda', 'terça', 'quarta', 'quinta', 'sexta', 'sábado'];
const dayMs = 86_400_000;

/** The clinic day of an instant, yyyy-MM-dd. */
export const dayOf = (instant: number) => dayFormat.format(instant);

/** A day that exists: 2026-02-31 does not. */
export const isDay = (text: string) => {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
};

/** 21/11/2026 */
export const formatDay = (day: string) => day.split('-').reverse().join('/');

/** 21/11 */
export const formatShortDay = (day: string) => `${day.slice(8, 10)}/${day.slice(5, 7)}`;

/** nov/2026, from yyyy-MM or a whole day. */
export const formatMonth = (day: string) =>
  `${months[Number(day.slice(5, 7)) - 1] ?? day.slice(5, 7)}/${day.slice(0, 4)}`;

export const weekdayOf = (day: string) => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';

/** 21/11/2026 14:05 */
export const formatInstant = (instant: string | number) =>
  instantFormat.format(new Date(instant)).replace(',', '').replace(/\s+/g, ' ');

/** 21/11/2026 14:05:09, for what is shown on hover. */
export const formatInstantFull = (instant: string | number) =>
  secondsFormat.format(new Date(instant)).replace(',', '').replace(/\s+/g, ' ');

/** 14:05 */
export const formatTime = (instant: string | number) => timeFormat.format(new Date(instant));

/** 14:05 today, ontem 14:05, amanhã 14:05, else with the date. */
export const formatMoment = (instant: string | number, now: number) => {
  const at = new Date(instant).getTime();
  const day = dayOf(at);
  if (day === dayOf(now)) {
    return formatTime(at);
  }

  if (day === dayOf(now - dayMs)) {
    return `ontem ${formatTime(at)}`;
  }

  return day === dayOf(now + dayMs) ? `amanhã ${formatTime(at)}` : formatInstant(at);
};

/** The instant of a clinic date and time (yyyy-MM-ddTHH:mm), ISO UTC; null when there is none. */
export const instantOf = (local: string) => {
  const wall = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) ? Date.parse(`${local}Z`) : Number.NaN;
  return Number.isNaN(wall) ? null : new Date(2 * wall - wallClock(wall)).toISOString();
};

/** The clinic date and time of an instant as a date-time field takes it, yyyy-MM-ddTHH:mm. */
export const localOf = (instant: string | number) => {
  const at = new Date(instant).getTime();
  return `${dayOf(at)}T${formatTime(at)}`;
};

/** What the clinic's clock shows at an instant, read as if it were UTC. */
const wallClock = (instant: number) => Date.parse(`${localOf(instant)}Z`) + (instant % 60_000);

export const addDays = (day: string, count: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);

/** The 1st of the clinic month until today, the period most pages open with. */
export const monthToDate = (now: number) => {
  const today = dayOf(now);
  return { start: `${today.slice(0, 8)}01`, end: today };
};
