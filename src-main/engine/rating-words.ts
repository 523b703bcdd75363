/** Refusals of ratings in words. */
export const RATING_WORDS: Record<string, string> = {
  'rating.not-settled':
    'Refused: this agreement has not ended, and only what has ended is rated. Nothing was said; rate it when it is over.',
  'rating.not-a-party': 'Refused: only those who made an agreement rate each other for it. Nothing was said.',
  'rating.oneself': 'Refused: nobody rates themselves. Nothing was said.',
  'rating.stranger': 'Refused: they had no part in this agreement. Nothing was said; choose one of its parties.',
  'rating.none':
    'Refused: they have not rated you for this agreement, so there is nothing to answer. Nothing was said.',
}
