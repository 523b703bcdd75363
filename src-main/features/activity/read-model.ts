/**
 * What was told, and to whom it was shown: this device's own memory. It follows from nothing else, so its table is never dropped, and a
 * replay of the log finds it as it was.
 */
export const readModel = {
  version: 1,
  tables: [],
  create: `
    CREATE TABLE IF NOT EXISTS activity (
      n INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      hub TEXT NOT NULL,
      form TEXT NOT NULL,
      matter TEXT NOT NULL,
      what TEXT,
      by TEXT,
      title TEXT NOT NULL,
      due INTEGER,
      at INTEGER NOT NULL,
      settled INTEGER NOT NULL,
      read INTEGER NOT NULL
    );
    CREATE INDEX IF NOT EXISTS activity_unsettled ON activity (n) WHERE settled = 0;
    CREATE INDEX IF NOT EXISTS activity_unread ON activity (n) WHERE read = 0;
  `,
}
