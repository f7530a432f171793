CREATE TABLE user_page_permissions (
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  page_key TEXT NOT NULL,
  can_view INTEGER NOT NULL,
  can_edit INTEGER NOT NULL,
  can_refresh INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (user_id, page_key)
) WITHOUT ROWID;
