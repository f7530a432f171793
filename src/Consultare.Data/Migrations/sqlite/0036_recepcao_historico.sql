-- hash_id is REC_{id}_{unit}; all times are clinic-local.
CREATE TABLE recepcao_historico (
  hash_id TEXT NOT NULL PRIMARY KEY,
  id_externo INTEGER NOT NULL,
  unidade_id INTEGER NOT NULL,
  unidade_nome TEXT NOT NULL,
  paciente_nome TEXT NOT NULL DEFAULT 'Desconhecido',
  dt_chegada TEXT NOT NULL,
  dt_atendimento TEXT NULL,
  status TEXT NOT NULL DEFAULT 'Indefinido',
  dia_referencia TEXT NOT NULL,
  updated_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX ix_recepcao_historico_unidade ON recepcao_historico (unidade_id);
CREATE INDEX ix_recepcao_historico_dia ON recepcao_historico (dia_referencia, unidade_id);
