CREATE TABLE faturamento_backfill_checkpoint (
  year INTEGER NOT NULL,
  month INTEGER NOT NULL,
  completed_at TEXT NOT NULL,
  PRIMARY KEY (year, month)
) WITHOUT ROWID;
