/** Tables of trades: private messages as they came, and where the ledger stands for each negotiation. */

import { CONTRACT_TABLES, CREATE_CONTRACTS } from './contracts/index.ts'

export const readModel = {
  version: 4,
  tables: [
    'trade_message',
    'trade_agreement',
    'trade_step',
    'trade_refusal',
    'trade_text',
    'answer',
    ...CONTRACT_TABLES,
  ],
  create: `${CREATE_CONTRACTS}
    CREATE TABLE trade_message (
      id TEXT PRIMARY KEY,
      hub TEXT NOT NULL,
      negotiation TEXT NOT NULL,
      sender TEXT NOT NULL,
      recipient TEXT NOT NULL,
      mine INTEGER NOT NULL,
      at INTEGER NOT NULL,
      kind TEXT NOT NULL,
      bytes BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX trade_message_order ON trade_message (hub, negotiation, at, id);
    CREATE INDEX trade_message_place ON trade_message (negotiation, at);
    CREATE TABLE trade_agreement (
      agreement TEXT PRIMARY KEY,
      hub TEXT NOT NULL,
      negotiation TEXT NOT NULL,
      payer TEXT NOT NULL,
      provider TEXT NOT NULL,
      ended INTEGER NOT NULL,
      updated INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX trade_agreement_payer ON trade_agreement (hub, payer, updated);
    CREATE INDEX trade_agreement_provider ON trade_agreement (hub, provider, updated);
    CREATE INDEX trade_agreement_negotiation ON trade_agreement (negotiation);
    CREATE TABLE trade_step (
      n INTEGER PRIMARY KEY,
      hub TEXT NOT NULL,
      negotiation TEXT NOT NULL,
      change TEXT NOT NULL,
      did TEXT,
      amount TEXT,
      event TEXT,
      evidence TEXT,
      time INTEGER NOT NULL
    );
    CREATE INDEX trade_step_order ON trade_step (hub, negotiation, n);
    CREATE TABLE trade_refusal (
      event TEXT PRIMARY KEY,
      hub TEXT NOT NULL,
      negotiation TEXT NOT NULL,
      did TEXT NOT NULL,
      type TEXT NOT NULL,
      code TEXT NOT NULL,
      time INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE VIRTUAL TABLE trade_text USING fts5 (
      words, hub UNINDEXED, negotiation UNINDEXED, tokenize = 'ascii tokenchars _', prefix = '1 2 3'
    );
    -- Proposals that name a notice, by whoever made them: of one payment and of several commitments.
    CREATE TABLE answer (
      notice TEXT NOT NULL,
      negotiation TEXT NOT NULL,
      hub TEXT NOT NULL,
      sender TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (notice, negotiation)
    ) WITHOUT ROWID;
    CREATE INDEX trade_refusal_order ON trade_refusal (hub, negotiation, time);
  `,
}
