/**
 * The hub's HTTP and SignalR contract. Hand-written in this one place; once the OpenAPI document is checked in,
 * `npm run generate` writes schema.d.ts and these become aliases of it. Instants are ISO-8601 UTC, clinic days yyyy-MM-dd.
 */

export type PageKey =
  | 'dashboard'
  | 'monitor'
  | 'financeiro'
  | 'contratos'
  | 'propostas'
  | 'metas_dashboard'
  | 'metas'
  | 'produtividade'
  | 'agendamentos'
  | 'profissionais'
  | 'checklist_crc'
  | 'checklist_recepcao'
  | 'ajuda'
  | 'users'
  | 'settings';

export type Permission = { view: boolean; edit: boolean; refresh: boolean };

export type SessionUser = {
  id: string;
  name: string;
  email: string;
  role: string;
  department: string;
  permissions: Record<PageKey, Permission>;
};

export type Session = { user: SessionUser; expires: string };

export type ServiceState = 'UNKNOWN' | 'PENDING' | 'QUEUED' | 'RUNNING' | 'ONLINE' | 'COMPLETED' | 'WARNING' | 'ERROR';

export type RunOutcome = 'COMPLETED' | 'ONLINE' | 'WARNING' | 'ERROR' | 'INTERRUPTED' | 'CANCELLED';
export type RunKind = 'refresh' | 'schedule' | 'backfill' | 'replay';
export type PageOutcome = 'OK' | 'EMPTY' | 'FAILED' | 'CANCELLED';

export type Run = {
  runId: string;
  service: string;
  kind: RunKind;
  requestedBy: string;
  requestedAt: string;
  startedAt: string | null;
  endedAt: string | null;
  outcome: RunOutcome | null;
  pagesDone: number;
  pagesTotal: number;
  unit: string;
  rowsRead: number;
  rowsWritten: number;
  rowsUnchanged: number;
  rowsRejected: number;
  rowsRemoved: number;
  details: string;
  period: { start: string; end: string } | null;
};

export type Service = {
  service: string;
  name: string;
  state: ServiceState;
  details: string;
  changedAt: string | null;
  dataAt: string | null;
  nextRunAt: string | null;
  expectedSeconds: number | null;
  freshForSeconds: number;
  canBackfill: boolean;
  refreshPages: string[];
  pages: string[];
  current: Run | null;
  queued: Run | null;
  backfill: Run | null;
  last: Run | null;
  revision: number;
};

export type ServicesSnapshot = { epoch: string; n: number; services: Service[] };
export type ServiceChanged = { epoch: string; n: number; service: Service };
export type DataChanged = { epoch: string; n: number; service: string; runId: string; pages: string[] };

export type RunPage = {
  pageNo: number;
  key: string;
  promised: number | null;
  rowsRead: number;
  written: number;
  unchanged: number;
  rejected: number;
  attempts: number;
  outcome: PageOutcome | null;
  message: string | null;
  startedAt: string | null;
  endedAt: string | null;
};

export type Reject = { pageNo: number; seq: number; sourceId: string | null; field: string; reason: string };

export type RunList = { runs: Run[]; next: string | null };
export type RunPageList = { pages: RunPage[] };
export type RejectList = { rejects: Reject[]; truncated: boolean };

export type RefreshAnswer = {
  success: boolean;
  message: string;
  runId: string;
  service: string;
  status: ServiceState;
  followUp: boolean;
  joined: boolean;
};

export type CancelAnswer = { runId: string; result: string };

export type BackfillRequest = {
  service: string;
  startDate: string;
  endDate: string;
  ignoreCheckpoint?: boolean;
  pauseSeconds?: number;
};

export type BackfillAnswer = { runId: string; service: string; status: ServiceState };

export type Heartbeat = { status: ServiceState; last_run: string | null; details: string | null };

export type AppointmentsPoint = { period: string; total: number; confirmados: number; nao_compareceu: number };

export type AppointmentsDistincts = {
  scheduled_by: string[];
  specialty: string[];
  professional: string[];
  status_ids: number[];
};

export type AppointmentsAnswer = {
  series: AppointmentsPoint[];
  stats: { totalPeriod: number; confirmedRate: number };
  heartbeat: Heartbeat;
  distincts?: AppointmentsDistincts;
};

export type Problem = {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  field?: string;
  error?: string;
  traceId?: string;
};
