CREATE TABLE clinia_chat_stats (
  date TEXT NOT NULL PRIMARY KEY,
  total_conversations INTEGER NOT NULL DEFAULT 0,
  total_without_response INTEGER NOT NULL DEFAULT 0,
  avg_wait_seconds INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL
) WITHOUT ROWID;
