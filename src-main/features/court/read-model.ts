/** Tables of the court: derived from what the ledger says, and from letters. */
import type { FeatureModule } from '../../engine/feature.ts'

/**
 * `court_paper` is by the hash its content has, certified or not: only what is certified is ever shown. `court_sent` says to whom a paper of mine, or
 * one I passed on, has gone. `court_gain` without a case is being settled.
 */
export const readModel: FeatureModule['readModel'] = {
  version: 1,
  tables: [
    'court_case',
    'court_seat',
    'court_step',
    'court_piece',
    'court_paper',
    'court_vote',
    'court_sent',
    'court_gain',
    'court_refusal',
  ],
  create: `
    CREATE TABLE court_case (
      id TEXT PRIMARY KEY,
      hub TEXT NOT NULL,
      agreement TEXT NOT NULL,
      drawing INTEGER NOT NULL,
      over INTEGER NOT NULL,
      updated INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX court_case_order ON court_case (hub, over, updated);
    CREATE TABLE court_seat (
      did TEXT NOT NULL,
      id TEXT NOT NULL,
      PRIMARY KEY (did, id)
    ) WITHOUT ROWID;
    CREATE TABLE court_step (
      n INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      change TEXT NOT NULL,
      round INTEGER NOT NULL,
      did TEXT,
      detail TEXT,
      event TEXT,
      h INTEGER NOT NULL,
      time INTEGER NOT NULL
    );
    CREATE INDEX court_step_order ON court_step (id, n);
    CREATE TABLE court_piece (
      event TEXT PRIMARY KEY,
      id TEXT NOT NULL,
      what TEXT NOT NULL,
      did TEXT NOT NULL,
      hash TEXT NOT NULL,
      time INTEGER NOT NULL,
      n INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX court_piece_order ON court_piece (id, n);
    CREATE TABLE court_paper (
      hash TEXT PRIMARY KEY,
      bytes BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE court_vote (
      id TEXT NOT NULL,
      round INTEGER NOT NULL,
      at INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (id, round, at)
    ) WITHOUT ROWID;
    CREATE TABLE court_sent (
      hash TEXT NOT NULL,
      did TEXT NOT NULL,
      PRIMARY KEY (hash, did)
    ) WITHOUT ROWID;
    CREATE TABLE court_gain (
      n INTEGER PRIMARY KEY,
      hub TEXT NOT NULL,
      id TEXT,
      did TEXT NOT NULL,
      amount TEXT NOT NULL
    );
    CREATE INDEX court_gain_case ON court_gain (id);
    CREATE INDEX court_gain_did ON court_gain (hub, did);
    CREATE TABLE court_refusal (
      event TEXT PRIMARY KEY,
      id TEXT NOT NULL,
      did TEXT NOT NULL,
      code TEXT NOT NULL,
      time INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX court_refusal_order ON court_refusal (id, did, time);
  `,
}
