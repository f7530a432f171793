CREATE TABLE clinia_appointment_stats (
  date TEXT NOT NULL PRIMARY KEY,
  total_appointments INTEGER NOT NULL DEFAULT 0,
  bot_appointments INTEGER NOT NULL DEFAULT 0,
  crc_appointments INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL
) WITHOUT ROWID;
