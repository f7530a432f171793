CREATE TABLE IF NOT EXISTS user_page_permissions (
  user_id VARCHAR(64) NOT NULL,
  page_key VARCHAR(64) NOT NULL,
  can_view TINYINT NOT NULL,
  can_edit TINYINT NOT NULL,
  can_refresh TINYINT NOT NULL,
  updated_at DATETIME NOT NULL,
  PRIMARY KEY (user_id, page_key),
  CONSTRAINT fk_user_page_permissions_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
