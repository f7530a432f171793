CREATE TABLE IF NOT EXISTS service_missed_slots (
  service VARCHAR(64) NOT NULL,
  due_at DATETIME(3) NOT NULL,
  is_skipped TINYINT NOT NULL,
  reason TEXT NOT NULL,
  noted_at DATETIME(3) NOT NULL,
  PRIMARY KEY (service, due_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
