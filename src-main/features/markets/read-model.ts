/** Agreements in which something was paid in full for a counted thing. `amount` is text, because it may be all of int64. */
export const readModel = {
  version: 1,
  tables: ['settled_price'],
  create: `
    CREATE TABLE settled_price (
      agreement TEXT PRIMARY KEY,
      hub TEXT NOT NULL,
      notice BLOB NOT NULL,
      payer TEXT NOT NULL,
      provider TEXT NOT NULL,
      token TEXT NOT NULL,
      amount TEXT NOT NULL,
      quantity INTEGER NOT NULL,
      height INTEGER NOT NULL,
      time INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX settled_price_newest ON settled_price (hub, time);
  `,
}
