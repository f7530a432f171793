CREATE TABLE IF NOT EXISTS table_row_counts (
  table_name VARCHAR(64) NOT NULL PRIMARY KEY,
  run_id CHAR(36) NOT NULL,
  row_count BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
