CREATE TABLE IF NOT EXISTS service_pauses (
  pause_id CHAR(36) NOT NULL PRIMARY KEY,
  service VARCHAR(64) NOT NULL,
  since DATETIME(3) NOT NULL,
  until DATETIME(3) NULL,
  note TEXT NOT NULL,
  paused_by VARCHAR(191) NOT NULL,
  ended_at DATETIME(3) NULL,
  ended_by VARCHAR(191) NULL,
  INDEX ix_service_pauses_service (service, since)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
