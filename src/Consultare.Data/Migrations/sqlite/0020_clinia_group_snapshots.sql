CREATE TABLE clinia_group_snapshots (
  group_id TEXT NOT NULL PRIMARY KEY,
  group_name TEXT NOT NULL,
  queue_size INTEGER NOT NULL DEFAULT 0,
  avg_wait_seconds INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL
) WITHOUT ROWID;
