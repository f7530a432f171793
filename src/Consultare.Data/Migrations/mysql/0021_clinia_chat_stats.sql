CREATE TABLE IF NOT EXISTS clinia_chat_stats (
  date DATE NOT NULL,
  total_conversations INT NOT NULL DEFAULT 0,
  total_without_response INT NOT NULL DEFAULT 0,
  avg_wait_seconds INT NOT NULL DEFAULT 0,
  updated_at DATETIME NOT NULL,
  PRIMARY KEY (date)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
