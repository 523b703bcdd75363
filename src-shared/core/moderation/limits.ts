/** What reports, acts and appeals may be, and how long their texts; windows read it without any schema. */

/** Why a notice or a person is reported or acted on: a closed list, so that a reason is never only a feeling. */
export const REASONS = [
  'scam',
  'spam',
  'stolen-work',
  'illegal',
  'harassment',
  'impersonation',
  'wrong-category',
  'other',
] as const
export type Reason = (typeof REASONS)[number]

/** hide: shown folded, with the reason · label: shown with the reason beside it. */
export const ACTS = ['hide', 'label'] as const

/** With the longest texts in the widest script a full list stays below the size of an event. */
export const ENTRIES_MAX = 64
export const ENTRY_CHARS_MAX = 280
export const LIST_NAME_CHARS_MAX = 60
export const LIST_ABOUT_CHARS_MAX = 300
export const ANSWER_CHARS_MAX = 1000
export const REPORT_CHARS_MAX = 1000
export const APPEAL_CHARS_MAX = 2000
