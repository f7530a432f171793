-- Amounts are in cents. fingerprint tells a source line apart from its equals of the same reading by their ordinal.
CREATE TABLE faturamento_analitico (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  fingerprint TEXT NOT NULL,
  data_do_pagamento TEXT NOT NULL,
  data_do_pagamento_original TEXT NOT NULL,
  "data_de_referência" TEXT NULL,
  data_removida TEXT NULL,
  forma_de_pagamento TEXT NULL,
  tipo TEXT NULL,
  desconto INTEGER NULL,
  "acréscimo" INTEGER NULL,
  valor_produzido INTEGER NULL,
  total_bruto INTEGER NULL,
  total_pago INTEGER NOT NULL,
  paciente TEXT NULL,
  procedimento TEXT NOT NULL DEFAULT '',
  "usuário_que_agendou" TEXT NULL,
  tipo_do_procedimento TEXT NULL,
  grupo TEXT NOT NULL DEFAULT '',
  unidade TEXT NOT NULL DEFAULT '',
  "prontuário" INTEGER NULL,
  usuario_da_conta TEXT NULL,
  updated_at TEXT NOT NULL
);
CREATE INDEX ix_faturamento_analitico_data ON faturamento_analitico (data_do_pagamento);
CREATE INDEX ix_faturamento_analitico_unidade ON faturamento_analitico (unidade, data_do_pagamento);
CREATE INDEX ix_faturamento_analitico_conta ON faturamento_analitico (usuario_da_conta, data_do_pagamento);
CREATE INDEX ix_faturamento_analitico_fingerprint ON faturamento_analitico (fingerprint);
