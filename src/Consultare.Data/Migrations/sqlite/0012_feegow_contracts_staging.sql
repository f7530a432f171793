-- What a run has read so far. place orders the rows of one scan; is_rejected marks a key whose new copy is unreadable.
CREATE TABLE feegow_contracts_staging (
  run_id TEXT NOT NULL,
  registration_number TEXT NOT NULL,
  place INTEGER NOT NULL,
  is_rejected INTEGER NOT NULL,
  contract_id TEXT NOT NULL,
  created_at TEXT NULL,
  start_date TEXT NULL,
  patient_name TEXT NOT NULL,
  plan_name TEXT NOT NULL,
  status_contract TEXT NOT NULL,
  status_financial TEXT NOT NULL,
  recurrence_value INTEGER NOT NULL,
  membership_value INTEGER NOT NULL,
  PRIMARY KEY (run_id, registration_number)
) WITHOUT ROWID;
