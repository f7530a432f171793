CREATE TABLE IF NOT EXISTS espera_medica (
  hash_id CHAR(32) NOT NULL PRIMARY KEY,
  unidade VARCHAR(60) NOT NULL,
  paciente VARCHAR(191) NOT NULL,
  chegada VARCHAR(8) NOT NULL,
  espera_minutos INT NULL CHECK (espera_minutos >= 0),
  status VARCHAR(40) NOT NULL,
  profissional VARCHAR(191) NOT NULL DEFAULT '',
  updated_at DATETIME NOT NULL,
  INDEX ix_espera_medica_unidade (unidade, status),
  INDEX ix_espera_medica_status (status, updated_at),
  INDEX ix_espera_medica_updated (updated_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
