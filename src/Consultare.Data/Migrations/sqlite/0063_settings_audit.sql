-- Names of the fields only, never their contents. Instants are UTC with milliseconds.
CREATE TABLE settings_audit (
  id INTEGER PRIMARY KEY,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  action TEXT NOT NULL,
  target TEXT NOT NULL,
  fields TEXT NOT NULL
);
CREATE INDEX ix_settings_audit_target ON settings_audit (target, id);
