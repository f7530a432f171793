CREATE TABLE IF NOT EXISTS clinia_group_snapshots (
  group_id VARCHAR(64) NOT NULL,
  group_name VARCHAR(120) NOT NULL,
  queue_size INT NOT NULL DEFAULT 0,
  avg_wait_seconds INT NOT NULL DEFAULT 0,
  updated_at DATETIME NOT NULL,
  PRIMARY KEY (group_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
