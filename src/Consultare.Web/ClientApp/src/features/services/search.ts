export type ServicesSearch = { servico?: string; execucao?: string };

const text = (value: unknown) => (typeof value === 'string' && value !== '' && value.length <= 80 ? value : undefined);

/** Which service's history is open, and which of its runs. */
export const readServicesSearch = (search: Record<string, unknown>): ServicesSearch => {
  const servico = text(search.servico);
  const execucao = text(search.execucao);
  return { ...(servico === undefined ? {} : { servico }), ...(servico && execucao ? { execucao } : {}) };
};
