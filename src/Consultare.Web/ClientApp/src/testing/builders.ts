import type { PageKey, Permission, Run, Service, Session } from '@/api/contract';
import type { Credential, Fire } from '@/api/ops-contract';

const pageKeys: PageKey[] = [
  'dashboard',
  'monitor',
  'financeiro',
  'contratos',
  'propostas',
  'metas_dashboard',
  'metas',
  'produtividade',
  'agendamentos',
  'profissionais',
  'checklist_crc',
  'checklist_recepcao',
  'ajuda',
  'users',
  'settings',
];

const nothing: Permission = { view: false, edit: false, refresh: false };

export const sessionWith = (granted: Partial<Record<PageKey, Partial<Permission>>>): Session => ({
  user: {
    id: '1',
    name: 'Ana Souza',
    email: 'ana@consultare.test',
    role: 'OPERADOR',
    department: 'Geral',
    permissions: Object.fromEntries(
      pageKeys.map((key) => [key, { ...nothing, ...granted[key] }]),
    ) as Session['user']['permissions'],
  },
  expires: '2026-12-21T12:00:00Z',
});

export const aRun = (changes: Partial<Run> = {}): Run => ({
  runId: 'run-1',
  service: 'financeiro',
  kind: 'refresh',
  requestedBy: 'Ana',
  requestedAt: '2026-11-21T17:00:00Z',
  startedAt: '2026-11-21T17:00:01Z',
  endedAt: '2026-11-21T17:01:00Z',
  outcome: 'COMPLETED',
  pagesDone: 9,
  pagesTotal: 9,
  unit: 'fatias',
  rowsRead: 100,
  rowsWritten: 10,
  rowsUnchanged: 90,
  rowsRejected: 0,
  rowsRemoved: 0,
  details: '',
  period: null,
  ...changes,
});

export const openRun = (changes: Partial<Run> = {}): Run =>
  aRun({ endedAt: null, outcome: null, pagesDone: 0, ...changes });

export const aService = (changes: Partial<Service> = {}): Service => ({
  service: 'financeiro',
  name: 'Financeiro (API)',
  state: 'COMPLETED',
  details: '',
  changedAt: null,
  dataAt: null,
  nextRunAt: null,
  expectedSeconds: null,
  freshForSeconds: 4500,
  canBackfill: true,
  backfillPauseSeconds: 0,
  skipsDoneMonths: true,
  preview: 'period',
  refreshPages: ['produtividade', 'agendamentos'],
  pages: ['agendamentos'],
  current: null,
  queued: null,
  backfill: null,
  last: null,
  isContinuous: false,
  window: null,
  pause: null,
  blockedBy: null,
  alert: null,
  revision: 1,
  ...changes,
});

export const aFire = (changes: Partial<Fire> = {}): Fire => ({
  dueAt: '2026-11-21T17:00:00Z',
  state: 'planned',
  reason: null,
  runId: null,
  kind: null,
  startedAt: null,
  endedAt: null,
  outcome: null,
  rowsRead: 0,
  rowsWritten: 0,
  ...changes,
});

export const doneFire = (changes: Partial<Fire> = {}): Fire =>
  aFire({
    state: 'done',
    runId: 'run-1',
    kind: 'schedule',
    startedAt: '2026-11-21T17:00:01Z',
    endedAt: '2026-11-21T17:01:00Z',
    outcome: 'COMPLETED',
    rowsRead: 1204,
    rowsWritten: 12,
    ...changes,
  });

export const aCredential = (changes: Partial<Credential> = {}): Credential => ({
  service: 'feegow',
  unitId: '',
  label: 'Feegow Clinic',
  isEditable: true,
  username: 'hub@consultare.test',
  hasPassword: true,
  hasToken: true,
  hasCookies: false,
  updatedAt: '2026-11-12T13:00:00Z',
  updatedBy: 'Ana',
  isConfigured: true,
  isFromEnvironment: false,
  state: 'ok',
  provenAt: '2026-11-21T16:30:00Z',
  expiresAt: null,
  problem: null,
  ...changes,
});
