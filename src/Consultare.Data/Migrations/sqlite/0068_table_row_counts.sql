-- How many rows a table held when the last run of its service ended: what the nightly self-check compares with.
CREATE TABLE table_row_counts (
  table_name TEXT NOT NULL PRIMARY KEY,
  run_id TEXT NOT NULL,
  row_count INTEGER NOT NULL
) WITHOUT ROWID;
