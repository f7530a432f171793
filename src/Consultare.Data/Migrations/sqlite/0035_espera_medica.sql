-- hash_id is the MD5 of unit, patient, arrival and day (hub-integrations 5); updated_at is clinic-local.
CREATE TABLE espera_medica (
  hash_id TEXT NOT NULL PRIMARY KEY,
  unidade TEXT NOT NULL,
  paciente TEXT NOT NULL,
  chegada TEXT NOT NULL,
  espera_minutos INTEGER NULL CHECK (espera_minutos >= 0),
  status TEXT NOT NULL,
  profissional TEXT NOT NULL DEFAULT '',
  updated_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX ix_espera_medica_unidade ON espera_medica (unidade, status);
CREATE INDEX ix_espera_medica_status ON espera_medica (status, updated_at);
CREATE INDEX ix_espera_medica_updated ON espera_medica (updated_at);
