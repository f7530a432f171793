-- Instants are UTC with milliseconds (hub-domain 2.19).
CREATE TABLE service_runs (
  run_id TEXT NOT NULL PRIMARY KEY,
  service TEXT NOT NULL,
  kind TEXT NOT NULL,
  requested_by TEXT NOT NULL,
  requested_at TEXT NOT NULL,
  started_at TEXT NULL,
  ended_at TEXT NULL,
  owner TEXT NULL,
  lease_until TEXT NULL,
  outcome TEXT NULL,
  pages_total INTEGER NOT NULL DEFAULT 0,
  pages_done INTEGER NOT NULL DEFAULT 0,
  rows_read INTEGER NOT NULL DEFAULT 0,
  rows_written INTEGER NOT NULL DEFAULT 0,
  rows_unchanged INTEGER NOT NULL DEFAULT 0,
  rows_rejected INTEGER NOT NULL DEFAULT 0,
  rows_removed INTEGER NOT NULL DEFAULT 0,
  details TEXT NOT NULL DEFAULT '',
  parameters TEXT NULL
) WITHOUT ROWID;
CREATE INDEX ix_service_runs_service_started ON service_runs (service, started_at);
CREATE INDEX ix_service_runs_service_ended ON service_runs (service, ended_at);
CREATE INDEX ix_service_runs_requested ON service_runs (requested_at);
