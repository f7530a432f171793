-- What an administrator has set; secrets as ciphertext.
CREATE TABLE alert_settings (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
