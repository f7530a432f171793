CREATE TABLE IF NOT EXISTS service_run_pages (
  run_id CHAR(36) NOT NULL,
  page_no INT NOT NULL,
  page_key VARCHAR(191) NOT NULL,
  promised BIGINT NULL,
  rows_read BIGINT NOT NULL,
  written BIGINT NOT NULL,
  unchanged BIGINT NOT NULL,
  rejected BIGINT NOT NULL,
  attempts INT NOT NULL,
  outcome VARCHAR(16) NOT NULL,
  message TEXT NOT NULL,
  started_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3) NOT NULL,
  PRIMARY KEY (run_id, page_no)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
