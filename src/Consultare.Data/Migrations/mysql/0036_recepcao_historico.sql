CREATE TABLE IF NOT EXISTS recepcao_historico (
  hash_id VARCHAR(64) NOT NULL PRIMARY KEY,
  id_externo BIGINT NOT NULL,
  unidade_id INT NOT NULL,
  unidade_nome VARCHAR(60) NOT NULL,
  paciente_nome VARCHAR(191) NOT NULL DEFAULT 'Desconhecido',
  dt_chegada DATETIME NOT NULL,
  dt_atendimento DATETIME NULL,
  status VARCHAR(60) NOT NULL DEFAULT 'Indefinido',
  dia_referencia DATE NOT NULL,
  updated_at DATETIME NOT NULL,
  INDEX ix_recepcao_historico_unidade (unidade_id),
  INDEX ix_recepcao_historico_dia (dia_referencia, unidade_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
