/** Tables about people: who they are in a hub, the receipts of their trades, and what those trades were called. */

/** `bytes` of a receipt: the record as the ledger has it; `version`: of its body, which tells one payment from several commitments. */
export const readModel = {
  version: 3,
  tables: ['person', 'person_pair', 'receipt', 'receipt_party', 'deal', 'person_away'],
  create: `
    CREATE TABLE person (
      hub TEXT NOT NULL,
      did TEXT NOT NULL,
      joined INTEGER,
      invited_by TEXT,
      joined_nick TEXT,
      nick TEXT,
      about TEXT,
      profile_at INTEGER,
      profile_seq INTEGER,
      profile_event TEXT,
      settled INTEGER NOT NULL DEFAULT 0,
      partners INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (hub, did)
    ) WITHOUT ROWID;
    CREATE TABLE person_pair (
      hub TEXT NOT NULL,
      did TEXT NOT NULL,
      other TEXT NOT NULL,
      settled INTEGER NOT NULL,
      PRIMARY KEY (hub, did, other)
    ) WITHOUT ROWID;
    CREATE TABLE receipt (
      agreement TEXT PRIMARY KEY,
      hub TEXT NOT NULL,
      height INTEGER NOT NULL,
      version INTEGER NOT NULL,
      bytes BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE receipt_party (
      did TEXT NOT NULL,
      agreement TEXT NOT NULL,
      hub TEXT NOT NULL,
      signed INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (did, agreement)
    ) WITHOUT ROWID;
    CREATE INDEX receipt_unsigned ON receipt_party (did, hub) WHERE signed = 0;
    CREATE INDEX receipt_by_hub ON receipt (hub, height);
    CREATE TABLE person_away (hub TEXT NOT NULL, did TEXT NOT NULL, PRIMARY KEY (hub, did)) WITHOUT ROWID;
    CREATE TABLE deal (
      agreement TEXT PRIMARY KEY,
      negotiation TEXT NOT NULL,
      title TEXT NOT NULL
    ) WITHOUT ROWID;
  `,
}
