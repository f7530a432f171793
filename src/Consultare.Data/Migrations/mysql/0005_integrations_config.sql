CREATE TABLE IF NOT EXISTS integrations_config (
  service VARCHAR(32) NOT NULL,
  unit_id VARCHAR(16) NOT NULL DEFAULT '',
  username VARCHAR(191) NOT NULL DEFAULT '',
  password TEXT NOT NULL,
  token TEXT NOT NULL,
  cookies TEXT NOT NULL,
  updated_at DATETIME NOT NULL,
  PRIMARY KEY (service, unit_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
