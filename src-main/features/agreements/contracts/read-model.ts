/** Tables of agreements of several commitments; the texts themselves are in the letters. */

export const CONTRACT_TABLES = [
  'contract_message',
  'contract_goods',
  'contract_agreement',
  'contract_role',
  'contract_step',
  'contract_refusal',
  'contract_mandate',
  'contract_taking',
]

/**
 * `key` is of what was said, not of the letter: one saying goes to several people. Takings are those that were refused; the others are
 * agreements.
 */
export const CREATE_CONTRACTS = `
    CREATE TABLE contract_message (
      key TEXT PRIMARY KEY,
      hub TEXT NOT NULL,
      negotiation TEXT NOT NULL,
      sender TEXT NOT NULL,
      at INTEGER NOT NULL,
      kind TEXT NOT NULL,
      bytes BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX contract_message_order ON contract_message (hub, negotiation, at, key);
    CREATE INDEX contract_message_place ON contract_message (negotiation);
    CREATE TABLE contract_goods (
      root TEXT PRIMARY KEY,
      cipher TEXT NOT NULL,
      leaves TEXT NOT NULL,
      key TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE contract_agreement (
      agreement TEXT PRIMARY KEY,
      hub TEXT NOT NULL,
      negotiation TEXT NOT NULL,
      ended INTEGER NOT NULL,
      updated INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX contract_agreement_negotiation ON contract_agreement (negotiation);
    CREATE TABLE contract_role (
      did TEXT NOT NULL,
      agreement TEXT NOT NULL,
      PRIMARY KEY (did, agreement)
    ) WITHOUT ROWID;
    CREATE TABLE contract_step (
      n INTEGER PRIMARY KEY,
      hub TEXT NOT NULL,
      negotiation TEXT NOT NULL,
      change TEXT NOT NULL,
      did TEXT,
      place INTEGER,
      event TEXT,
      time INTEGER NOT NULL
    );
    CREATE INDEX contract_step_order ON contract_step (negotiation, n);
    CREATE TABLE contract_refusal (
      event TEXT PRIMARY KEY,
      negotiation TEXT NOT NULL,
      did TEXT NOT NULL,
      type TEXT NOT NULL,
      code TEXT NOT NULL,
      time INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE contract_mandate (
      mandate TEXT PRIMARY KEY,
      hub TEXT NOT NULL,
      did TEXT NOT NULL,
      notice TEXT,
      prose TEXT NOT NULL,
      change TEXT NOT NULL,
      given INTEGER NOT NULL,
      bytes BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX contract_mandate_order ON contract_mandate (hub, given);
    CREATE INDEX contract_mandate_prose ON contract_mandate (prose);
    CREATE TABLE contract_taking (
      event TEXT PRIMARY KEY,
      hub TEXT NOT NULL,
      negotiation TEXT NOT NULL,
      did TEXT NOT NULL,
      mandate TEXT NOT NULL,
      units INTEGER NOT NULL,
      time INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX contract_taking_place ON contract_taking (negotiation, did);
    CREATE INDEX contract_taking_order ON contract_taking (hub, did);
    CREATE INDEX contract_refusal_order ON contract_refusal (negotiation, time);
`
