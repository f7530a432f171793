CREATE TABLE IF NOT EXISTS feegow_contracts (
  registration_number VARCHAR(191) NOT NULL PRIMARY KEY,
  contract_id VARCHAR(64) NOT NULL,
  created_at DATE NOT NULL,
  start_date DATE NOT NULL,
  patient_name VARCHAR(191) NOT NULL DEFAULT 'Desconhecido',
  plan_name VARCHAR(191) NOT NULL,
  status_contract VARCHAR(60) NOT NULL,
  status_financial VARCHAR(60) NOT NULL,
  recurrence_value DECIMAL(14,2) NOT NULL,
  membership_value DECIMAL(14,2) NOT NULL,
  updated_at DATETIME NOT NULL,
  INDEX ix_feegow_contracts_contract (contract_id),
  INDEX ix_feegow_contracts_created (created_at),
  INDEX ix_feegow_contracts_status (status_contract),
  INDEX ix_feegow_contracts_financial (status_financial)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
