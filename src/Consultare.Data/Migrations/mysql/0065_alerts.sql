CREATE TABLE IF NOT EXISTS alerts (
  alert_id CHAR(36) NOT NULL PRIMARY KEY,
  cause VARCHAR(16) NOT NULL,
  subject VARCHAR(64) NOT NULL,
  title VARCHAR(191) NOT NULL,
  message TEXT NOT NULL,
  since DATETIME(3) NOT NULL,
  opened_at DATETIME(3) NOT NULL,
  closed_at DATETIME(3) NULL,
  INDEX ix_alerts_closed (closed_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
