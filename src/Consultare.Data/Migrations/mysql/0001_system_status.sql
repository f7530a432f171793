CREATE TABLE IF NOT EXISTS system_status (
  service_name VARCHAR(64) NOT NULL PRIMARY KEY,
  status VARCHAR(16) NOT NULL,
  last_run DATETIME NULL,
  details TEXT NOT NULL,
  INDEX ix_system_status_status (status)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
