/**
 * Tables of the board. `notice_claim` holds what each author has said about each notice and is the source of the rest;
 * `notice` is narrow and its indexes cover what searches filter by, so that finding a page among a million reads no other row;
 * `notice_text` is the word index and keeps no text of its own; `notice_word` lists the words in it (words.ts).
 * Hubs and authors are numbered to keep the indexes small; the numbers mean nothing outside this file's tables.
 */

export const readModel = {
  version: 6,
  tables: [
    'notice_claim',
    'notice_hub',
    'notice_author',
    'notice',
    'notice_text',
    'notice_word',
    'notice_space',
    'notice_area',
    'notice_sketch',
  ],
  create: `
    CREATE TABLE notice_hub (key INTEGER PRIMARY KEY, hub TEXT NOT NULL UNIQUE);
    CREATE TABLE notice_author (key INTEGER PRIMARY KEY, hub INTEGER NOT NULL, did TEXT NOT NULL, UNIQUE (hub, did));
    -- first_*: the event that names the notice, once it was seen; at, seq, event: the latest version, event NULL for the first.
    CREATE TABLE notice_claim (
      row INTEGER PRIMARY KEY,
      notice BLOB NOT NULL,
      author INTEGER NOT NULL,
      first_at INTEGER,
      first_seq INTEGER,
      at INTEGER,
      seq INTEGER,
      event BLOB,
      withdrawn INTEGER NOT NULL,
      content TEXT
    );
    CREATE UNIQUE INDEX notice_claim_place ON notice_claim (notice, author);
    -- One row, numbered as its claim, for each notice that can be shown.
    CREATE TABLE notice (
      row INTEGER PRIMARY KEY,
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
    CREATE INDEX notice_by ON notice (author, posted, tie, expires, withdrawn, purpose, category, barter, price, trust, hub);
    CREATE INDEX notice_count ON notice (hub, withdrawn, category, purpose, barter, expires, posted);
    CREATE VIRTUAL TABLE notice_text USING fts5 (
      title, text, wants, place, facets, content = '', contentless_delete = 1, detail = column, tokenize = 'ascii tokenchars _',
      prefix = '1 2 3'
    );
    CREATE TABLE notice_word (word TEXT PRIMARY KEY) WITHOUT ROWID;
    -- The space that the latest version of a notice names.
    CREATE TABLE notice_space (row INTEGER PRIMARY KEY, space TEXT NOT NULL);
    CREATE INDEX notice_space_of ON notice_space (space, row);
    -- The H3 cell that the latest version of a notice names.
    CREATE TABLE notice_area (row INTEGER PRIMARY KEY, cell TEXT NOT NULL);
    CREATE INDEX notice_area_of ON notice_area (cell, row);
    -- What finds notices that may say nearly the same (core/notices/alike.ts).
    CREATE TABLE notice_sketch (
      row INTEGER PRIMARY KEY,
      band0 INTEGER NOT NULL,
      band1 INTEGER NOT NULL,
      band2 INTEGER NOT NULL,
      band3 INTEGER NOT NULL
    );
    CREATE INDEX notice_sketch_0 ON notice_sketch (band0);
    CREATE INDEX notice_sketch_1 ON notice_sketch (band1);
    CREATE INDEX notice_sketch_2 ON notice_sketch (band2);
    CREATE INDEX notice_sketch_3 ON notice_sketch (band3);
  `,
}

/** Beginnings of up to this many letters are terms of the word index itself; `notice_word` holds the longer words. */
export const INDEXED_BEGINNING = 3

/** Barter has no number to sort by; it comes after every price. */
export const NO_PRICE = 2n ** 63n - 1n
export const PURPOSES = ['offer', 'need'] as const
export const CATEGORIES = ['skill', 'work', 'thing', 'knowledge', 'compute', 'favour'] as const

/** Filters as words of the index, so that a broad search is narrowed inside it. No word of a text begins like these. */
export const facet = {
  hub: (key: number) => `_h${key}`,
  author: (key: number) => `_a${key}`,
  purpose: (purpose: string) => `_p${purpose}`,
  category: (category: string) => `_c${category}`,
  price: (kind: string) => `_m${kind}`,
}
