/** How much a study may hold; windows read it without any schema. */

/** Studies of one member in a hub: each stays in the state with every version it had. */
export const STUDIES_EACH_MAX = 50
export const STUDY_VERSIONS_MAX = 100

export const STUDY_TITLE_CHARS_MAX = 120
export const STUDY_QUESTION_CHARS_MAX = 600
export const STUDY_METHOD_CHARS_MAX = 3000
export const STUDY_RESULT_CHARS_MAX = 2000
/** What changed in a version. */
export const STUDY_CHANGE_CHARS_MAX = 300
export const REPLICATION_REASON_CHARS_MAX = 300
export const ANSWER_CHARS_MAX = 600

/** Data files and code files, each. */
export const STUDY_FILES_MAX = 8
export const CITES_MAX = 32

export const VERDICTS = ['confirmed', 'failed', 'inconclusive'] as const
export type Verdict = (typeof VERDICTS)[number]
