CREATE TABLE IF NOT EXISTS faturamento_backfill_checkpoint (
  year INT NOT NULL,
  month INT NOT NULL,
  completed_at DATETIME NOT NULL,
  PRIMARY KEY (year, month)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
