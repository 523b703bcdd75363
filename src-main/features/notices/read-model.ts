/**
 * Tables of the board. `notice_claim` holds what each author has said about each notice and is the source of the rest;
 * `notice` is narrow, so that filtering and counting a hundred thousand of them stays in cache; `notice_text` is the word index.
 * Hubs and authors are numbered to keep the covering indexes small; the numbers mean nothing outside this file's tables.
 */

export const readModel = {
  version: 2,
  tables: ['notice_claim', 'notice_hub', 'notice_author', 'notice', 'notice_text'],
  create: `
    CREATE TABLE notice_claim (
      hub TEXT NOT NULL,
      notice TEXT NOT NULL,
      author TEXT NOT NULL,
      root TEXT,
      latest TEXT,
      withdrawn INTEGER NOT NULL,
      content TEXT,
      PRIMARY KEY (hub, notice, author)
    );
    CREATE TABLE notice_hub (key INTEGER PRIMARY KEY, hub TEXT NOT NULL UNIQUE);
    CREATE TABLE notice_author (key INTEGER PRIMARY KEY, hub INTEGER NOT NULL, did TEXT NOT NULL, UNIQUE (hub, did));
    CREATE TABLE notice (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      tie INTEGER NOT NULL,
      hub INTEGER NOT NULL,
      author INTEGER NOT NULL,
      purpose INTEGER NOT NULL,
      category INTEGER NOT NULL,
      barter INTEGER NOT NULL,
      price INTEGER NOT NULL,
      posted INTEGER NOT NULL,
      edited INTEGER,
      expires INTEGER NOT NULL,
      withdrawn INTEGER NOT NULL,
      trust INTEGER NOT NULL
    );
    CREATE INDEX notice_newest ON notice (hub, posted, tie, expires, withdrawn, author, purpose, category, barter, price);
    CREATE INDEX notice_ending ON notice (hub, expires, tie, posted, withdrawn, author, purpose, category, barter, price);
    CREATE INDEX notice_price ON notice (hub, price, tie, posted, expires, withdrawn, author, purpose, category, barter);
    CREATE INDEX notice_trust ON notice (hub, trust, posted, tie, expires, withdrawn, author, purpose, category, barter, price);
    CREATE INDEX notice_count ON notice (hub, withdrawn, category, purpose, barter, expires, posted);
    CREATE INDEX notice_author_row ON notice (author);
    CREATE VIRTUAL TABLE notice_text USING fts5 (
      title, text, wants, place, facets, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
    );
  `,
}

/** Barter has no number to sort by; it comes after every price. */
export const NO_PRICE = 2n ** 63n - 1n
export const PURPOSES = ['offer', 'need'] as const
export const CATEGORIES = ['skill', 'work', 'thing', 'knowledge', 'compute', 'favour'] as const

/** Filters as words of the index's own column, so that a broad search is narrowed inside the index. */
export const facet = {
  hub: (key: number) => `xh${key}`,
  author: (key: number) => `xa${key}`,
  purpose: (purpose: string) => `xp${purpose}`,
  category: (category: string) => `xc${category}`,
  price: (kind: string) => `xm${kind}`,
}
