-- The credential that a service waits for, until a run closes without it.
CREATE TABLE service_blocks (
  service TEXT NOT NULL PRIMARY KEY,
  credential TEXT NOT NULL,
  since TEXT NOT NULL
) WITHOUT ROWID;
