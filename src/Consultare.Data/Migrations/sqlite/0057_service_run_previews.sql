-- What a re-reading of a period would change: counts and samples as JSON, without personal data.
CREATE TABLE service_run_previews (
  run_id TEXT NOT NULL PRIMARY KEY,
  result TEXT NOT NULL
) WITHOUT ROWID;
