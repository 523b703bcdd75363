/** The schema's history. Each step runs once, in one transaction, and is never edited after it shipped. */
export interface Migration {
  version: number
  what: string
  sql: string
}

export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    what: 'log, state, mail and small values',
    sql: `
      CREATE TABLE hub (hub TEXT PRIMARY KEY, genesis BLOB NOT NULL) WITHOUT ROWID;
      CREATE TABLE state (hub TEXT NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (hub, key)) WITHOUT ROWID;
      CREATE TABLE event (
        n INTEGER PRIMARY KEY, id BLOB NOT NULL, hub TEXT NOT NULL, plane TEXT NOT NULL, dev TEXT NOT NULL, seq INTEGER NOT NULL,
        author TEXT NOT NULL, t TEXT NOT NULL, bytes BLOB NOT NULL, received INTEGER NOT NULL,
        h INTEGER, idx INTEGER, refused TEXT
      );
      CREATE UNIQUE INDEX event_id ON event (id);
      CREATE UNIQUE INDEX event_place ON event (hub, plane, dev, seq);
      CREATE UNIQUE INDEX event_batch ON event (hub, h, idx) WHERE h IS NOT NULL;
      CREATE INDEX event_pending ON event (hub, n) WHERE h IS NULL AND plane = 'ledger';
      CREATE TABLE batch (
        hub TEXT NOT NULL, h INTEGER NOT NULL, time INTEGER NOT NULL, hash BLOB NOT NULL, header BLOB NOT NULL, cert BLOB NOT NULL,
        first_leaf INTEGER NOT NULL, PRIMARY KEY (hub, h)
      ) WITHOUT ROWID;
      CREATE TABLE witness (hub TEXT NOT NULL, h INTEGER NOT NULL, dev TEXT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (hub, h, dev)) WITHOUT ROWID;
      CREATE TABLE mail (
        hub TEXT NOT NULL, id TEXT NOT NULL, recipient TEXT NOT NULL, bytes BLOB NOT NULL, posted INTEGER NOT NULL, kind TEXT NOT NULL,
        size INTEGER NOT NULL, PRIMARY KEY (hub, id)
      ) WITHOUT ROWID;
      CREATE INDEX mail_recipient ON mail (hub, recipient, posted);
      CREATE INDEX mail_kind ON mail (hub, kind, posted);
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    `,
  },
]
