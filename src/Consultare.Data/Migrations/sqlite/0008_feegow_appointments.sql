-- value is in cents. The single-column indices on date and scheduled_at are the first columns of the wider ones.
CREATE TABLE feegow_appointments (
  appointment_id INTEGER NOT NULL PRIMARY KEY,
  date TEXT NOT NULL,
  status_id INTEGER NOT NULL,
  value INTEGER NOT NULL,
  specialty TEXT NOT NULL DEFAULT 'Geral',
  professional_name TEXT NOT NULL DEFAULT 'Desconhecido',
  procedure_group TEXT NOT NULL DEFAULT 'Geral',
  scheduled_by TEXT NOT NULL DEFAULT 'Sis',
  unit_name TEXT NOT NULL DEFAULT 'Matriz',
  scheduled_at TEXT NULL,
  updated_at TEXT NOT NULL
);
CREATE INDEX ix_feegow_appointments_status ON feegow_appointments (status_id);
CREATE INDEX ix_feegow_appointments_specialty ON feegow_appointments (specialty);
CREATE INDEX ix_feegow_appointments_professional ON feegow_appointments (professional_name);
CREATE INDEX ix_feegow_appointments_scheduled_by ON feegow_appointments (scheduled_by);
CREATE INDEX ix_feegow_appointments_unit ON feegow_appointments (unit_name);
CREATE INDEX ix_feegow_appointments_scheduled_at ON feegow_appointments (scheduled_at, scheduled_by, status_id);
CREATE INDEX ix_feegow_appointments_date ON feegow_appointments (date, unit_name, status_id);
