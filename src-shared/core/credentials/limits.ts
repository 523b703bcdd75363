/** At most so long may a member's standing be vouched for before somebody has to look again. */
export const STANDING_DAYS_MAX = 366
