-- password, token and cookies hold ciphertext only.
CREATE TABLE integrations_config (
  service TEXT NOT NULL,
  unit_id TEXT NOT NULL DEFAULT '',
  username TEXT NOT NULL DEFAULT '',
  password TEXT NOT NULL DEFAULT '',
  token TEXT NOT NULL DEFAULT '',
  cookies TEXT NOT NULL DEFAULT '',
  updated_at TEXT NOT NULL,
  PRIMARY KEY (service, unit_id)
) WITHOUT ROWID;
