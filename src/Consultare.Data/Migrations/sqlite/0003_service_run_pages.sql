CREATE TABLE service_run_pages (
  run_id TEXT NOT NULL,
  page_no INTEGER NOT NULL,
  page_key TEXT NOT NULL,
  promised INTEGER NULL,
  rows_read INTEGER NOT NULL,
  written INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  message TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  PRIMARY KEY (run_id, page_no)
) WITHOUT ROWID;
