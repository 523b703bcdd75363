/** Tables of moderation: lists and every act they ever had, appeals and answers, and the letters that reached this person. */

/**
 * The version an act was last seen in is named by its event: those of the list's own last version stand on it. Acts that were taken off are
 * kept, since what was left unanswered counts against their author (core/moderation/force.ts).
 */
export const readModel = {
  version: 1,
  tables: [
    'moderation_list',
    'moderation_act',
    'moderation_appeal',
    'moderation_answer',
    'moderation_plea',
    'moderation_report',
  ],
  create: `
    CREATE TABLE moderation_list (
      hub TEXT NOT NULL,
      author TEXT NOT NULL,
      list TEXT NOT NULL,
      at INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      event TEXT NOT NULL,
      name TEXT NOT NULL,
      about TEXT NOT NULL,
      expires INTEGER NOT NULL,
      PRIMARY KEY (hub, author, list)
    ) WITHOUT ROWID;
    CREATE TABLE moderation_act (
      hub TEXT NOT NULL,
      author TEXT NOT NULL,
      list TEXT NOT NULL,
      id TEXT NOT NULL,
      at INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      event TEXT NOT NULL,
      place INTEGER NOT NULL,
      did TEXT NOT NULL,
      notice TEXT,
      act TEXT NOT NULL,
      reason TEXT NOT NULL,
      text TEXT NOT NULL,
      since INTEGER NOT NULL,
      until INTEGER,
      PRIMARY KEY (hub, author, list, id)
    ) WITHOUT ROWID;
    CREATE INDEX moderation_version ON moderation_act (event, did, place);
    CREATE TABLE moderation_appeal (
      hub TEXT NOT NULL,
      id TEXT NOT NULL,
      by TEXT NOT NULL,
      at INTEGER NOT NULL,
      received INTEGER NOT NULL,
      author TEXT NOT NULL,
      list TEXT NOT NULL,
      entry TEXT NOT NULL,
      words TEXT NOT NULL,
      PRIMARY KEY (hub, id)
    ) WITHOUT ROWID;
    CREATE INDEX moderation_appealed ON moderation_appeal (hub, author, by);
    CREATE TABLE moderation_answer (
      hub TEXT NOT NULL,
      id TEXT NOT NULL,
      appeal TEXT NOT NULL,
      by TEXT NOT NULL,
      at INTEGER NOT NULL,
      received INTEGER NOT NULL,
      outcome TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (hub, appeal, id)
    ) WITHOUT ROWID;
    CREATE TABLE moderation_plea (
      appeal TEXT NOT NULL,
      words TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (appeal, words)
    ) WITHOUT ROWID;
    CREATE TABLE moderation_report (
      hub TEXT NOT NULL,
      by TEXT NOT NULL,
      did TEXT NOT NULL,
      notice TEXT NOT NULL,
      id TEXT NOT NULL,
      reason TEXT NOT NULL,
      text TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (hub, by, did, notice)
    ) WITHOUT ROWID;
  `,
}
