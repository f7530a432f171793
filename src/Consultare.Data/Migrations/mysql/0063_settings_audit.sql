CREATE TABLE IF NOT EXISTS settings_audit (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  changed_at DATETIME(3) NOT NULL,
  changed_by VARCHAR(191) NOT NULL,
  action VARCHAR(64) NOT NULL,
  target VARCHAR(64) NOT NULL,
  fields VARCHAR(191) NOT NULL,
  INDEX ix_settings_audit_target (target, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
