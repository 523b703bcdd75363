/** What happened to each pool, in order: for its page. How it stands is read from the certified state. */
export const readModel = {
  version: 1,
  tables: ['pool_step'],
  create: `
    CREATE TABLE pool_step (
      n INTEGER PRIMARY KEY,
      hub TEXT NOT NULL,
      pool TEXT NOT NULL,
      time INTEGER NOT NULL,
      change TEXT NOT NULL,
      did TEXT,
      milestone INTEGER,
      amount TEXT,
      event TEXT
    );
    CREATE INDEX pool_step_of ON pool_step (hub, pool, n);
  `,
}
