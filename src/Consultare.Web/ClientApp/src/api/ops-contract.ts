import type { components } from './schema';

/** Board operations, settings and self-check; instants are ISO-8601 UTC, clinic days yyyy-MM-dd. */
type Schemas = components['schemas'];

export type Pause = Schemas['PauseResponse'];
export type BlockedBy = Schemas['BlockResponse'];
/** Opening hours of a continuous service, HH:mm on the clinic's clock. */
export type ServiceWindow = Schemas['WindowResponse'];
export type ServiceAlert = Schemas['AlertResponse'];
export type AlertCause = ServiceAlert['cause'];

/** One planned or actual run of a day; without `dueAt` somebody asked for it. */
export type Fire = Schemas['FireResponse'];
export type FireState = Fire['state'];
export type ServiceDay = Schemas['ServiceDayResponse'];

export type PauseRequest = { until?: string; note: string };
export type RunAccepted = Schemas['RunAcceptedResponse'];

/** Without days the whole list is compared. */
export type PreviewRequest = Schemas['PreviewRequest'];
export type Preview = Schemas['PreviewResponse'];
export type PreviewSample = Schemas['PreviewSampleResponse'];
export type PreviewKind = PreviewSample['kind'];

/** A credential without its secrets: those never reach the browser. */
export type Credential = Omit<Schemas['CredentialResponse'], 'state'> & { state: CredentialState };
export type CredentialState = 'ok' | 'broken' | 'unknown' | 'missing';

export type SettingHost = Schemas['HostResponse'];
export type AlertChannel = Schemas['AlertChannelResponse'];
export type AlertSettings = Schemas['AlertSettingsResponse'];
export type Settings = Omit<Schemas['SettingsResponse'], 'credentials'> & { credentials: Credential[] };

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

export type ConnectionTest = Schemas['TestResponse'];
export type AlertTest = Schemas['AlertTestResponse'];
export type AuditEntry = Schemas['AuditResponse'];

export type SelfCheckItem = Schemas['SelfCheckItemResponse'];
export type SelfCheck = Schemas['SelfCheckResponse'];
