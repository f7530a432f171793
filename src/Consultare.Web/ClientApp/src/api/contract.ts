import type { components } from './schema';

/**
 * The hub's contract under the panel's own names. Every shape comes from the OpenAPI document (`npm run generate` after it
 * changes). Instants are ISO-8601 UTC, clinic days yyyy-MM-dd.
 */
type Schemas = components['schemas'];

export type Permission = Schemas['PageRights'];
export type SessionUser = Schemas['SessionUser'];
export type Session = Schemas['SessionResponse'];
export type PageKey = keyof SessionUser['permissions'];

export type Run = Schemas['RunResponse'];
export type RunOutcome = NonNullable<Run['outcome']>;
export type RunKind = Run['kind'];
export type RunPage = Schemas['RunPageResponse'];
export type PageOutcome = RunPage['outcome'];
export type Reject = Schemas['RunRejectResponse'];
export type RunList = Schemas['RunListResponse'];
export type RunPageList = Schemas['RunPagesResponse'];
export type RejectList = Schemas['RunRejectsResponse'];

export type Service = Schemas['ServiceResponse'];
export type ServiceState = Service['state'];
export type ServicesSnapshot = Omit<Schemas['BoardResponse'], 'services'> & { services: Service[] };
export type ServiceChanged = Omit<Schemas['ServiceChanged'], 'service'> & { service: Service };
export type DataChanged = Schemas['DataChanged'];

export type RefreshAnswer = Schemas['RefreshResponse'];
export type CancelAnswer = Schemas['CancelResponse'];
export type BackfillRequest = Schemas['BackfillRequest'];
export type BackfillAnswer = Schemas['BackfillResponse'];

export type Heartbeat = Schemas['Heartbeat'];
export type AppointmentsPoint = Schemas['AppointmentsPointResponse'];
export type AppointmentsDistincts = Schemas['AppointmentsDistincts'];
export type AppointmentsAnswer = Schemas['AppointmentsResponse'];

/** What went wrong; a proxy in between may answer with less. */
export type Problem = Partial<Schemas['Problem']>;
