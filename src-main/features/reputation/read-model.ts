/** Ratings as they now stand, and where in the log somebody's word about somebody last changed. */
export const readModel = {
  version: 1,
  tables: ['rating', 'word_change'],
  create: `
    CREATE TABLE rating (
      hub TEXT NOT NULL,
      rated TEXT NOT NULL,
      rater TEXT NOT NULL,
      agreement TEXT NOT NULL,
      score INTEGER NOT NULL,
      tags TEXT NOT NULL,
      text TEXT NOT NULL,
      at INTEGER NOT NULL,
      answer TEXT,
      answered INTEGER,
      PRIMARY KEY (hub, rated, rater, agreement)
    ) WITHOUT ROWID;
    CREATE TABLE word_change (hub TEXT PRIMARY KEY, h INTEGER NOT NULL) WITHOUT ROWID;
  `,
}
