-- Due times at which no run started, with the reason in plain words; instants are UTC.
CREATE TABLE service_missed_slots (
  service TEXT NOT NULL,
  due_at TEXT NOT NULL,
  is_skipped INTEGER NOT NULL,
  reason TEXT NOT NULL,
  noted_at TEXT NOT NULL,
  PRIMARY KEY (service, due_at)
) WITHOUT ROWID;
