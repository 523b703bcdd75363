/** A ladder is read before one votes on it. Alone in its file, so that windows need no schema for it. */
export const TIERS_MAX = 8
export const TIER_NAME_CHARS_MAX = 24
