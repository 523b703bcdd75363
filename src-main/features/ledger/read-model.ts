/**
 * Tables of the wallet and the ledger viewer. `ledger_entry` is the statement of whoever lives here and of nobody else; everybody's acts are in
 * `ledger_event`. Amounts are text: int64 does not fit a JavaScript number. Hubs, people, tokens and kinds
 * are keys of names (ports/sql.ts), so that the indexes stay small enough to be kept up with every batch.
 */

export const readModel = {
  version: 3,
  tables: ['ledger_entry', 'ledger_event', 'ledger_device'],
  create: `
    CREATE TABLE ledger_entry (
      n INTEGER PRIMARY KEY,
      hub INTEGER NOT NULL,
      did INTEGER NOT NULL,
      token INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      delta TEXT NOT NULL,
      balance TEXT NOT NULL,
      other INTEGER,
      agreement BLOB,
      event BLOB,
      h INTEGER NOT NULL,
      time INTEGER NOT NULL
    );
    CREATE INDEX ledger_entry_account ON ledger_entry (hub, did, token, n);
    CREATE TABLE ledger_event (
      hub INTEGER NOT NULL,
      h INTEGER NOT NULL,
      position INTEGER NOT NULL,
      id BLOB NOT NULL,
      time INTEGER NOT NULL,
      type INTEGER NOT NULL,
      did INTEGER NOT NULL,
      token INTEGER,
      agreement BLOB,
      details TEXT NOT NULL,
      code TEXT,
      PRIMARY KEY (hub, h, position)
    ) WITHOUT ROWID;
    CREATE INDEX ledger_event_did ON ledger_event (hub, did, h, position);
    CREATE INDEX ledger_event_type ON ledger_event (hub, type, h, position);
    CREATE INDEX ledger_event_agreement ON ledger_event (hub, agreement, h, position) WHERE agreement IS NOT NULL;
    CREATE TABLE ledger_device (
      hub INTEGER NOT NULL,
      dev BLOB NOT NULL,
      did INTEGER NOT NULL,
      added INTEGER NOT NULL,
      ended INTEGER,
      PRIMARY KEY (hub, dev)
    ) WITHOUT ROWID;
  `,
}
