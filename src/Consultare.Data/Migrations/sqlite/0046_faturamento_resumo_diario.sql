CREATE TABLE faturamento_resumo_diario (
  data_ref TEXT NOT NULL,
  unidade TEXT NOT NULL,
  grupo TEXT NOT NULL,
  procedimento TEXT NOT NULL,
  total_pago INTEGER NOT NULL,
  qtd INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (data_ref, unidade, grupo, procedimento)
) WITHOUT ROWID;
CREATE INDEX ix_faturamento_resumo_diario_unidade ON faturamento_resumo_diario (unidade);
CREATE INDEX ix_faturamento_resumo_diario_grupo ON faturamento_resumo_diario (grupo);
CREATE INDEX ix_faturamento_resumo_diario_procedimento ON faturamento_resumo_diario (procedimento);
CREATE INDEX ix_faturamento_resumo_diario_data_grupo ON faturamento_resumo_diario (data_ref, grupo);
