-- What is still to be told, and what was: a channel that fails is tried again from here after a restart too.
CREATE TABLE alert_notices (
  id INTEGER PRIMARY KEY,
  alert_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  event TEXT NOT NULL,
  created_at TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_try_at TEXT NOT NULL,
  settled_at TEXT NULL,
  is_told INTEGER NOT NULL DEFAULT 0,
  problem TEXT NOT NULL DEFAULT ''
);
CREATE INDEX ix_alert_notices_settled ON alert_notices (settled_at, channel, id);
