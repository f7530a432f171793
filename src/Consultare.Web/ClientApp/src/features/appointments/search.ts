import { dayOf, monthToDate } from '@/lib/dates';

export type Grouping = 'dia' | 'mes' | 'ano';

/** The page's filters as they stand in its address; what is absent has its default. */
export type AppointmentsSearch = {
  inicio?: string;
  fim?: string;
  agrupar?: Exclude<Grouping, 'dia'>;
  status?: string;
  responsavel?: string;
  especialidade?: string;
  profissional?: string;
  /** The point of the chart that the table is narrowed to. */
  ponto?: string;
};

/** Everything but the dates, as asked of the hub and shown in the controls. */
export type Filters = Omit<AppointmentsSearch, 'inicio' | 'fim' | 'agrupar' | 'ponto'> & {
  start: string;
  end: string;
  grouping: Grouping;
};

const textLimit = 200;

const text = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= textLimit ? value : undefined;

/** Dates pass as written, so that the hub can say beside the control what is wrong with them. */
export const readAppointmentsSearch = (search: Record<string, unknown>): AppointmentsSearch => {
  const agrupar = search.agrupar;
  const read: { [key in keyof AppointmentsSearch]: AppointmentsSearch[key] | undefined } = {
    inicio: text(search.inicio),
    fim: text(search.fim),
    agrupar: agrupar === 'mes' || agrupar === 'ano' ? agrupar : undefined,
    status: text(search.status),
    responsavel: text(search.responsavel),
    especialidade: text(search.especialidade),
    profissional: text(search.profissional),
    ponto: text(search.ponto),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
};

/** Fills in the defaults: the 1st of the month until today, by day; one given date moves the other if it must. */
export const resolveFilters = (search: AppointmentsSearch, now: number): Filters => {
  const { inicio, fim, agrupar, ponto: _, ...choices } = search;
  const usual = monthToDate(now);
  const today = dayOf(now);
  const start = inicio ?? (fim !== undefined && fim < usual.start ? `${fim.slice(0, 8)}01` : usual.start);
  const end = fim ?? (start.localeCompare(today) > 0 ? start : today);
  return { ...choices, start, end, grouping: agrupar ?? 'dia' };
};

/** A new start or end; the other follows so that start ≤ end. */
export const withDates = (
  search: AppointmentsSearch,
  filters: Pick<Filters, 'start' | 'end'>,
  change: { start?: string; end?: string },
): AppointmentsSearch => {
  const inicio = change.start ?? filters.start;
  const fim = change.end ?? filters.end;
  const { ponto: _, ...rest } = search;
  if (inicio <= fim) {
    return { ...rest, inicio, fim };
  }

  return change.start === undefined ? { ...rest, inicio: fim, fim } : { ...rest, inicio, fim: inicio };
};

/** All but the dates goes (hub-domain 5.4). */
export const clearFilters = ({ inicio, fim }: AppointmentsSearch): AppointmentsSearch => ({
  ...(inicio === undefined ? {} : { inicio }),
  ...(fim === undefined ? {} : { fim }),
});

/** Sets or, with undefined, drops one filter; another selection of data drops the point too. */
export const withFilter = <Key extends keyof AppointmentsSearch>(
  search: AppointmentsSearch,
  key: Key,
  value: AppointmentsSearch[Key] | undefined,
): AppointmentsSearch => {
  const { ponto: _, ...kept } = search;
  const next: AppointmentsSearch = { ...kept, [key]: value };
  if (value === undefined) {
    delete next[key];
  }

  return next;
};
