-- total_value is in cents; items_json is a list of {nome, valor} with valor in reais.
CREATE TABLE feegow_proposals (
  proposal_id INTEGER NOT NULL PRIMARY KEY,
  date TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'Pendente',
  unit_name TEXT NOT NULL DEFAULT 'Matriz',
  professional_name TEXT NOT NULL DEFAULT 'Sistema',
  total_value INTEGER NOT NULL,
  items_json TEXT NOT NULL,
  updated_at TEXT NOT NULL
);
CREATE INDEX ix_feegow_proposals_date ON feegow_proposals (date, unit_name);
CREATE INDEX ix_feegow_proposals_unit ON feegow_proposals (unit_name);
CREATE INDEX ix_feegow_proposals_professional ON feegow_proposals (professional_name);
