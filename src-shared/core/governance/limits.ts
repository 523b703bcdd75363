/** A title fits one line of a list; a reason is read before voting and stays on the ledger; a statement is one thought. */
export const TITLE_CHARS_MAX = 100
export const PROPOSAL_REASON_CHARS_MAX = 1000
export const STATEMENT_CHARS_MAX = 500
