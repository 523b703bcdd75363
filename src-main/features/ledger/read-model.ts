/** Tables of the wallet and the ledger viewer. Amounts are text: int64 does not fit a JavaScript number. */

export const readModel = {
  version: 1,
  tables: ['ledger_entry', 'ledger_event', 'ledger_device'],
  create: `
    CREATE TABLE ledger_entry (
      n INTEGER PRIMARY KEY,
      hub TEXT NOT NULL,
      did TEXT NOT NULL,
      token TEXT NOT NULL,
      kind TEXT NOT NULL,
      delta TEXT NOT NULL,
      balance TEXT NOT NULL,
      other TEXT,
      agreement TEXT,
      event TEXT,
      h INTEGER NOT NULL,
      time INTEGER NOT NULL
    );
    CREATE INDEX ledger_entry_account ON ledger_entry (hub, did, token, n);
    CREATE TABLE ledger_event (
      n INTEGER PRIMARY KEY,
      hub TEXT NOT NULL,
      id TEXT NOT NULL,
      h INTEGER NOT NULL,
      position INTEGER NOT NULL,
      time INTEGER NOT NULL,
      type TEXT NOT NULL,
      did TEXT NOT NULL,
      token TEXT,
      agreement TEXT,
      details TEXT NOT NULL,
      code TEXT
    );
    CREATE UNIQUE INDEX ledger_event_id ON ledger_event (hub, id);
    CREATE INDEX ledger_event_order ON ledger_event (hub, n);
    CREATE INDEX ledger_event_did ON ledger_event (hub, did, n);
    CREATE INDEX ledger_event_agreement ON ledger_event (hub, agreement, n);
    CREATE INDEX ledger_event_type ON ledger_event (hub, type, n);
    CREATE INDEX ledger_event_height ON ledger_event (hub, h, n);
    CREATE TABLE ledger_device (
      hub TEXT NOT NULL,
      dev TEXT NOT NULL,
      did TEXT NOT NULL,
      added INTEGER NOT NULL,
      ended INTEGER,
      PRIMARY KEY (hub, dev)
    ) WITHOUT ROWID;
  `,
}
