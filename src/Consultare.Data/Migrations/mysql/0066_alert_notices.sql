CREATE TABLE IF NOT EXISTS alert_notices (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  alert_id CHAR(36) NOT NULL,
  channel VARCHAR(16) NOT NULL,
  event VARCHAR(16) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  attempts INT NOT NULL DEFAULT 0,
  next_try_at DATETIME(3) NOT NULL,
  settled_at DATETIME(3) NULL,
  is_told TINYINT NOT NULL DEFAULT 0,
  problem TEXT NOT NULL,
  INDEX ix_alert_notices_settled (settled_at, channel, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
