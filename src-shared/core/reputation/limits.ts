/** What a rating may say; told to windows too, which know no schemas. */
export const RATING_MAX = 10
export const RATING_TEXT_MAX = 500

export const RATING_TAGS = [
  'as-agreed',
  'on-time',
  'careful',
  'friendly',
  'fair',
  'not-as-agreed',
  'late',
  'careless',
  'rude',
  'silent',
] as const

/** Tags of one rating at most. */
export const RATING_TAGS_MAX = 5
