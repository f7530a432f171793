import type { PageOutcome, RunKind, RunOutcome } from '@/api/contract';

export const kindWords: Record<RunKind, string> = {
  refresh: 'Pedida',
  schedule: 'Agenda',
  backfill: 'Carga histórica',
  replay: 'Repetição',
  preview: 'Prévia',
};

export const outcomeWords: Record<RunOutcome, string> = {
  COMPLETED: 'Concluída',
  ONLINE: 'Concluída',
  WARNING: 'Com avisos',
  ERROR: 'Falhou',
  INTERRUPTED: 'Interrompida',
  CANCELLED: 'Cancelada',
};

export const pageOutcomeWords: Record<PageOutcome, string> = {
  OK: 'Concluída',
  EMPTY: 'Vazia',
  FAILED: 'Falhou',
  CANCELLED: 'Cancelada',
};

const sentences: Record<RunOutcome, string> = {
  COMPLETED: 'atualização concluída.',
  ONLINE: 'atualização concluída.',
  WARNING: 'atualização concluída com avisos.',
  ERROR: 'a atualização falhou.',
  INTERRUPTED: 'a atualização foi interrompida.',
  CANCELLED: 'a atualização foi cancelada.',
};

/** "Financeiro (API): atualização concluída." */
export const outcomeSentence = (service: string, outcome: RunOutcome | null) =>
  `${service}: ${outcome === null ? 'execução encerrada.' : sentences[outcome]}`;
