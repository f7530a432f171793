CREATE TABLE alerts (
  alert_id TEXT NOT NULL PRIMARY KEY,
  cause TEXT NOT NULL,
  subject TEXT NOT NULL,
  title TEXT NOT NULL,
  message TEXT NOT NULL,
  since TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  closed_at TEXT NULL
) WITHOUT ROWID;
CREATE INDEX ix_alerts_closed ON alerts (closed_at);
CREATE UNIQUE INDEX ux_alerts_open ON alerts (subject, cause) WHERE closed_at IS NULL;
