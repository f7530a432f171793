-- recurrence_value and membership_value are in cents.
CREATE TABLE feegow_contracts (
  registration_number TEXT NOT NULL PRIMARY KEY,
  contract_id TEXT NOT NULL,
  created_at TEXT NOT NULL,
  start_date TEXT NOT NULL,
  patient_name TEXT NOT NULL DEFAULT 'Desconhecido',
  plan_name TEXT NOT NULL,
  status_contract TEXT NOT NULL,
  status_financial TEXT NOT NULL,
  recurrence_value INTEGER NOT NULL,
  membership_value INTEGER NOT NULL,
  updated_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX ix_feegow_contracts_contract ON feegow_contracts (contract_id);
CREATE INDEX ix_feegow_contracts_created ON feegow_contracts (created_at);
CREATE INDEX ix_feegow_contracts_status ON feegow_contracts (status_contract);
CREATE INDEX ix_feegow_contracts_financial ON feegow_contracts (status_financial);
