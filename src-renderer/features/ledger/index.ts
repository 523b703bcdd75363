/** The hub's ledger, open to every member: its head, its batches, its events and their proofs. */
export { EventPage } from './EventPage.tsx'
export { LedgerPage } from './LedgerPage.tsx'
