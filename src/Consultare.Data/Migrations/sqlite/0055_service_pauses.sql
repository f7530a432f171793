-- A row is a pause and, with its end, the audit of it; instants are UTC.
CREATE TABLE service_pauses (
  pause_id TEXT NOT NULL PRIMARY KEY,
  service TEXT NOT NULL,
  since TEXT NOT NULL,
  until TEXT NULL,
  note TEXT NOT NULL,
  paused_by TEXT NOT NULL,
  ended_at TEXT NULL,
  ended_by TEXT NULL
) WITHOUT ROWID;
CREATE INDEX ix_service_pauses_service ON service_pauses (service, since);
