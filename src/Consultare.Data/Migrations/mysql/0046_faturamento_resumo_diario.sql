CREATE TABLE IF NOT EXISTS faturamento_resumo_diario (
  data_ref DATE NOT NULL,
  unidade VARCHAR(191) NOT NULL,
  grupo VARCHAR(191) NOT NULL,
  procedimento VARCHAR(191) NOT NULL,
  procedimento_key CHAR(32) NOT NULL,
  total_pago DECIMAL(14,2) NOT NULL,
  qtd BIGINT NOT NULL,
  updated_at DATETIME NOT NULL,
  PRIMARY KEY (data_ref, unidade, grupo, procedimento_key),
  INDEX ix_faturamento_resumo_diario_unidade (unidade),
  INDEX ix_faturamento_resumo_diario_grupo (grupo),
  INDEX ix_faturamento_resumo_diario_procedimento (procedimento),
  INDEX ix_faturamento_resumo_diario_data_grupo (data_ref, grupo)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
