/** Tables of favours: what the two have said to each other, and which settlements the ledger has certified. */
export const readModel = {
  version: 1,
  tables: ['favour_word', 'favour_settled'],
  create: `
    CREATE TABLE favour_word (
      id TEXT PRIMARY KEY,
      hub TEXT NOT NULL,
      other TEXT NOT NULL,
      sender TEXT NOT NULL,
      digest TEXT NOT NULL,
      lapses INTEGER,
      bytes BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX favour_word_pair ON favour_word (hub, other);
    CREATE INDEX favour_word_lapses ON favour_word (hub, lapses);
    CREATE TABLE favour_settled (
      hub TEXT NOT NULL,
      digest TEXT NOT NULL,
      PRIMARY KEY (hub, digest)
    ) WITHOUT ROWID;
  `,
}
