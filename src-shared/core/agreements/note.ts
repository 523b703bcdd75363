/** What somebody may note for themselves of an answer to their notice; kept apart, since windows read it without the schemas. */
export const NOTE_CHARS_MAX = 500
