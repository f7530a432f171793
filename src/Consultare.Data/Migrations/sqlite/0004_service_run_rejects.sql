-- The source's id and the reason, nothing else of the row: it may be a patient's.
CREATE TABLE service_run_rejects (
  run_id TEXT NOT NULL,
  page_no INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  source_id TEXT NOT NULL,
  field TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (run_id, page_no, seq)
) WITHOUT ROWID;
