/** Why a member was removed, for everybody in the hub to read: room for a sentence or three, on every member's ledger for good. */
export const REASON_CHARS_MAX = 500
