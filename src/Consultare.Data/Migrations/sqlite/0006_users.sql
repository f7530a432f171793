-- E-mails are stored trimmed and in lower case, so that UNIQUE ignores case.
CREATE TABLE users (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE,
  password TEXT NOT NULL,
  role TEXT NOT NULL DEFAULT 'OPERADOR',
  department TEXT NOT NULL DEFAULT 'Geral',
  status TEXT NOT NULL DEFAULT 'ATIVO',
  last_access TEXT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) WITHOUT ROWID;
