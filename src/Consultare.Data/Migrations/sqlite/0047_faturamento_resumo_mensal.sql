CREATE TABLE faturamento_resumo_mensal (
  month_ref TEXT NOT NULL,
  unidade TEXT NOT NULL,
  grupo TEXT NOT NULL,
  procedimento TEXT NOT NULL,
  total_pago INTEGER NOT NULL,
  qtd INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (month_ref, unidade, grupo, procedimento)
) WITHOUT ROWID;
CREATE INDEX ix_faturamento_resumo_mensal_unidade ON faturamento_resumo_mensal (unidade);
CREATE INDEX ix_faturamento_resumo_mensal_grupo ON faturamento_resumo_mensal (grupo);
CREATE INDEX ix_faturamento_resumo_mensal_procedimento ON faturamento_resumo_mensal (procedimento);
CREATE INDEX ix_faturamento_resumo_mensal_mes_grupo ON faturamento_resumo_mensal (month_ref, grupo);
