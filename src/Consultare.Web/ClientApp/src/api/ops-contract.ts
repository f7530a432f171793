import type { components } from './schema';

/** Board operations, settings and self-check; instants are ISO-8601 UTC, clinic days yyyy-MM-dd. */
type Run = components['schemas']['RunResponse'];

export type Pause = { until: string | null; note: string; by: string; since: string };
export type BlockedBy = { key: string; label: string; since: string };
/** Opening hours of a continuous service, HH:mm on the clinic's clock. */
export type ServiceWindow = { isOpen: boolean; from: string; until: string; opensAt: string | null };
export type AlertCause = 'late' | 'tooLong' | 'failed' | 'blocked';
export type ServiceAlert = { cause: AlertCause; since: string };

/** What the board tells of a service beside its runs. */
export type ServiceOperation = {
  pause: Pause | null;
  blockedBy: BlockedBy | null;
  window: ServiceWindow | null;
  isContinuous: boolean;
  alert: ServiceAlert | null;
};

export type FireState = 'planned' | 'running' | 'done' | 'missed' | 'skipped';

/** One planned or actual run of a day; without `dueAt` somebody asked for it. */
export type Fire = {
  dueAt: string | null;
  state: FireState;
  reason: string | null;
  runId: string | null;
  kind: Run['kind'] | 'preview' | null;
  startedAt: string | null;
  endedAt: string | null;
  outcome: Run['outcome'];
  rowsRead: number;
  rowsWritten: number;
};

export type ServiceDay = {
  date: string;
  service: string;
  fires: Fire[];
  window: { from: string; until: string } | null;
};

export type PauseRequest = { until?: string; note: string };
export type RunAccepted = { runId: string; service: string; status: string };

/** Without days the whole list is compared. */
export type PreviewRequest = { service: string; startDate: string | null; endDate: string | null };
export type PreviewKind = 'added' | 'changed' | 'removed';
export type PreviewSample = {
  id: string;
  kind: PreviewKind;
  field: string | null;
  before: string | null;
  after: string | null;
};
export type Preview = {
  runId: string;
  service: string;
  startDate: string | null;
  endDate: string | null;
  state: 'running' | 'ready' | 'failed';
  details: string;
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
  samples: PreviewSample[];
};

export type CredentialState = 'ok' | 'broken' | 'unknown' | 'missing';

/** A credential without its secrets: those never reach the browser. */
export type Credential = {
  service: string;
  unitId: string;
  label: string;
  /** Whether a person types it in; the sessions of the units are made by the hub. */
  isEditable: boolean;
  username: string;
  hasPassword: boolean;
  hasToken: boolean;
  hasCookies: boolean;
  updatedAt: string | null;
  updatedBy: string | null;
  isConfigured: boolean;
  /** Nothing is saved: what the server was started with counts. */
  isFromEnvironment: boolean;
  state: CredentialState;
  provenAt: string | null;
  expiresAt: string | null;
  problem: string | null;
};

export type SettingHost = { key: string; value: string; source: string };

export type AlertChannel = { channel: string; isConfigured: boolean; waiting: number; problem: string | null };

export type AlertSettings = {
  webhookUrl: string;
  hasWebhookSecret: boolean;
  smtpHost: string;
  smtpPort: number;
  smtpUser: string;
  hasSmtpPassword: boolean;
  smtpFrom: string;
  smtpTo: string[];
  smtpTls: boolean;
  graceLateMinutes: number;
  graceLongMinutes: number;
  channels: AlertChannel[];
};

export type Settings = { credentials: Credential[]; hosts: SettingHost[]; alerts: AlertSettings };

/** What is to become of a saved secret, always said in full. */
export type SecretChange = { keep: true } | { value: string } | { clear: true };

export type CredentialRequest = {
  service: string;
  unitId: string;
  username?: string;
  password?: SecretChange;
  token?: SecretChange;
  cookies?: SecretChange;
};

export type AlertSettingsRequest = Omit<AlertSettings, 'hasWebhookSecret' | 'hasSmtpPassword' | 'channels'> & {
  webhookSecret: SecretChange;
  smtpPassword: SecretChange;
};

export type ConnectionTest = { ok: boolean; message: string; tookMs: number };
export type AlertTest = { ok: boolean; message: string };
export type AuditEntry = { at: string; by: string; action: string; target: string; fields: string[] };

export type SelfCheckItem = {
  key: string;
  label: string;
  ok: boolean;
  expected: string;
  found: string;
  detail: string;
};
export type SelfCheck = {
  ranAt: string | null;
  ok: boolean;
  isRunning: boolean;
  /** When a later one could not be done, and why; null when the latest could. */
  failedAt: string | null;
  failure: string;
  checks: SelfCheckItem[];
};
