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
      -- Texts that repeat in many rows (hubs, devices, people, kinds) stand there as small numbers.
      CREATE TABLE name (n INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
      CREATE TABLE hub (hub TEXT PRIMARY KEY, genesis BLOB NOT NULL) WITHOUT ROWID;
      CREATE TABLE state (hub INTEGER NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (hub, key)) WITHOUT ROWID;
      -- tag: the first six bytes of the id. Ids are hashes, so an index over whole ids would rewrite itself with every batch.
      CREATE TABLE event (
        n INTEGER PRIMARY KEY, hub INTEGER NOT NULL, plane INTEGER NOT NULL, dev INTEGER NOT NULL, seq INTEGER NOT NULL,
        author INTEGER NOT NULL, t INTEGER NOT NULL, tag INTEGER NOT NULL, id BLOB NOT NULL, bytes BLOB NOT NULL,
        received INTEGER NOT NULL, h INTEGER, idx INTEGER, refused TEXT
      );
      CREATE UNIQUE INDEX event_place ON event (hub, plane, dev, seq);
      CREATE INDEX event_tag ON event (tag);
      CREATE INDEX event_pending ON event (hub, n) WHERE h IS NULL AND plane = 0;
      CREATE TABLE batch (
        n INTEGER PRIMARY KEY, hub INTEGER NOT NULL, h INTEGER NOT NULL, time INTEGER NOT NULL, hash BLOB NOT NULL,
        first_leaf INTEGER NOT NULL, header BLOB NOT NULL, cert BLOB NOT NULL, ids BLOB NOT NULL
      );
      CREATE UNIQUE INDEX batch_height ON batch (hub, h);
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
  {
    version: 2,
    what: 'a log that is read in its own order, and subtrees for proofs without the whole log',
    sql: `
      CREATE INDEX event_log ON event (hub, h, idx) WHERE h IS NOT NULL;
      CREATE INDEX batch_leaf ON batch (hub, first_leaf);
      CREATE TABLE subtree (
        hub INTEGER NOT NULL, level INTEGER NOT NULL, n INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (hub, level, n)
      ) WITHOUT ROWID;
    `,
  },
  {
    version: 3,
    what: 'what validators said about heights in hand',
    sql: `
      CREATE TABLE paper (hub INTEGER NOT NULL, h INTEGER NOT NULL, name TEXT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (hub, h, name)) WITHOUT ROWID;
    `,
  },
  {
    version: 4,
    what: 'states to join by, in pieces, and who signed each epoch',
    sql: `
      CREATE TABLE snapshot (hub INTEGER NOT NULL, h INTEGER NOT NULL, bytes BLOB NOT NULL, whole INTEGER NOT NULL, PRIMARY KEY (hub, h));
      CREATE TABLE piece (hub INTEGER NOT NULL, id BLOB NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (hub, id));
      CREATE TABLE handover (hub INTEGER NOT NULL, epoch INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (hub, epoch)) WITHOUT ROWID;
    `,
  },
  {
    version: 5,
    what: 'ids of events found without an index that every batch rewrites',
    sql: `
      -- Rows of event by tag, up to the one that stands under tag -1; those after it are found in the table itself (event-names.ts).
      CREATE TABLE event_name (tag INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (tag, n)) WITHOUT ROWID;
      INSERT INTO event_name (tag, n) SELECT tag, n FROM event ORDER BY tag, n;
      INSERT INTO event_name (tag, n) SELECT -1, coalesce(max(n), 0) FROM event;
      DROP INDEX event_tag;
    `,
  },
]
