/**
 * What this person wants to hear of, and what came of it. It follows from no log, so its tables are never dropped, and a replay finds them as
 * they were. A hit of a search, a person or a space is a notice; of a kept notice it is the event that changed it.
 */
export const readModel = {
  version: 1,
  tables: [],
  create: `
    CREATE TABLE IF NOT EXISTS watch (
      id TEXT PRIMARY KEY,
      hub TEXT NOT NULL,
      kind TEXT NOT NULL,
      -- The search as JSON, the person, the space or the notice.
      subject TEXT NOT NULL,
      name TEXT NOT NULL,
      desktop INTEGER NOT NULL,
      since INTEGER NOT NULL,
      -- Number of the last hit that was looked at.
      looked INTEGER NOT NULL,
      -- Notices posted until then have no hits any more.
      floor INTEGER NOT NULL,
      -- Of a kept notice: how it stood when it was kept, and last.
      state TEXT
    );
    CREATE UNIQUE INDEX IF NOT EXISTS watch_subject ON watch (hub, kind, subject);
    CREATE TABLE IF NOT EXISTS watch_hit (
      n INTEGER PRIMARY KEY AUTOINCREMENT,
      watch TEXT NOT NULL,
      hit TEXT NOT NULL,
      what TEXT NOT NULL,
      posted INTEGER NOT NULL,
      at INTEGER NOT NULL,
      UNIQUE (watch, hit, what)
    );
    CREATE INDEX IF NOT EXISTS watch_hit_new ON watch_hit (watch, n);
    CREATE INDEX IF NOT EXISTS watch_hit_of ON watch_hit (hit);
  `,
}
