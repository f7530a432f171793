CREATE TABLE IF NOT EXISTS service_run_rejects (
  run_id CHAR(36) NOT NULL,
  page_no INT NOT NULL,
  seq INT NOT NULL,
  source_id VARCHAR(191) NOT NULL,
  field VARCHAR(191) NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (run_id, page_no, seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
