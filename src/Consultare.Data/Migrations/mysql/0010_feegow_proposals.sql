CREATE TABLE IF NOT EXISTS feegow_proposals (
  proposal_id BIGINT NOT NULL PRIMARY KEY,
  date DATE NOT NULL,
  status VARCHAR(80) NOT NULL DEFAULT 'Pendente',
  unit_name VARCHAR(191) NOT NULL DEFAULT 'Matriz',
  professional_name VARCHAR(191) NOT NULL DEFAULT 'Sistema',
  total_value DECIMAL(14,2) NOT NULL,
  items_json MEDIUMTEXT NOT NULL,
  updated_at DATETIME NOT NULL,
  INDEX ix_feegow_proposals_date (date, unit_name),
  INDEX ix_feegow_proposals_unit (unit_name),
  INDEX ix_feegow_proposals_professional (professional_name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
