/** Tables of reserves: which are mine or for me, and the vouchers that were given. */
export const readModel = {
  version: 1,
  tables: ['reserve', 'reserve_voucher'],
  create: `
    CREATE TABLE reserve (
      id TEXT PRIMARY KEY,
      hub TEXT NOT NULL,
      payer TEXT NOT NULL,
      payee TEXT NOT NULL,
      opened INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX reserve_payer ON reserve (hub, payer);
    CREATE INDEX reserve_payee ON reserve (hub, payee);
    CREATE TABLE reserve_voucher (
      id TEXT PRIMARY KEY,
      reserve TEXT NOT NULL,
      at INTEGER NOT NULL,
      text TEXT NOT NULL,
      bytes BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX reserve_voucher_of ON reserve_voucher (reserve);
  `,
}
