CREATE TABLE system_status (
  service_name TEXT NOT NULL PRIMARY KEY,
  status TEXT NOT NULL,
  last_run TEXT NULL,
  details TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE INDEX ix_system_status_status ON system_status (status);
