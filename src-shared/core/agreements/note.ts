/** What somebody may note for themselves of an answer to their notice; kept apart, since windows read it without the schemas. */
export const NOTE_CHARS_MAX = 500
/** So many answers to a notice are shown, and of each person so many: whoever floods hides nobody else. */
export const ANSWERS_MAX = 200
export const ANSWERS_EACH_MAX = 5
