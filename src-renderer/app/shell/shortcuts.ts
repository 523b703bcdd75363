/** Marks the input that "/" goes to. */
export const SEARCH_ID = 'search'
