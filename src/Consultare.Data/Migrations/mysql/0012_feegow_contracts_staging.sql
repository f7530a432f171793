CREATE TABLE IF NOT EXISTS feegow_contracts_staging (
  run_id CHAR(36) NOT NULL,
  registration_number VARCHAR(191) NOT NULL,
  place INT NOT NULL,
  is_rejected TINYINT NOT NULL,
  contract_id VARCHAR(64) NOT NULL,
  created_at DATE NULL,
  start_date DATE NULL,
  patient_name VARCHAR(191) NOT NULL,
  plan_name VARCHAR(191) NOT NULL,
  status_contract VARCHAR(60) NOT NULL,
  status_financial VARCHAR(60) NOT NULL,
  recurrence_value DECIMAL(14,2) NOT NULL,
  membership_value DECIMAL(14,2) NOT NULL,
  PRIMARY KEY (run_id, registration_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
