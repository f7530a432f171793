CREATE TABLE IF NOT EXISTS feegow_appointments_backfill_checkpoint (
  year INT NOT NULL,
  month INT NOT NULL,
  from_date DATE NOT NULL,
  to_date DATE NOT NULL,
  rows_saved INT NOT NULL,
  completed_at DATETIME NOT NULL,
  PRIMARY KEY (year, month)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
