CREATE TABLE feegow_appointments_backfill_checkpoint (
  year INTEGER NOT NULL,
  month INTEGER NOT NULL,
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL,
  rows_saved INTEGER NOT NULL,
  completed_at TEXT NOT NULL,
  PRIMARY KEY (year, month)
) WITHOUT ROWID;
