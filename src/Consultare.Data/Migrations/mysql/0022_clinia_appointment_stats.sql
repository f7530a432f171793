CREATE TABLE IF NOT EXISTS clinia_appointment_stats (
  date DATE NOT NULL,
  total_appointments INT NOT NULL DEFAULT 0,
  bot_appointments INT NOT NULL DEFAULT 0,
  crc_appointments INT NOT NULL DEFAULT 0,
  updated_at DATETIME NOT NULL,
  PRIMARY KEY (date)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
