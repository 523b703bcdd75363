/** What a bundle's checks ask of a kind of agreement, and the kinds there are; a new one has its answers in a file of its own. */
import type { ContractWords } from '#shared/core/contracts/index.ts'
import type { ParsedEvent } from '#shared/core/hub/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import type { StateRecord } from '#shared/core/kernel/view.ts'
import type { LedgerFact } from '#shared/core/ledger/index.ts'
import type { ContractProse, Prose } from '#shared/wire/mail.ts'
import { several } from './several.ts'
import { single } from './single.ts'

/** How whoever reads calls people, commitments and tokens. */
export type Words = ContractWords
export type Row = readonly [label: string, value: string]

/** Something that happened, in words; `by` is absent where a deadline did it. */
export interface Told {
  by?: string
  text: string
}

/** What an agreement's record says of it. */
export interface Account {
  /** Hex. */
  negotiation: string
  /** Dids of everybody it binds, and of whom else it names. */
  parties: readonly string[]
  others: readonly string[]
  /** Why a bundle cannot show all that became of it; absent where it can. */
  unproven?: string
  /** Whether this is the text that was signed. */
  isItsProse(prose: Prose | ContractProse): boolean
  /** How it stands, in a line. */
  outcome(words: Words): string
  /** What became of each of its parts, and who was paid what. */
  results(words: Words): string[]
  /** Every field of the terms as they are signed, in tables for paper. */
  terms(words: Words): { title: string; rows: Row[] }[]
}

export interface AgreementKind {
  /** The record an agreement begins with and ends in. */
  recordKey(agreement: Uint8Array): string
  /** `later`: what stands under `laterKey`. */
  read(record: StateRecord, later?: StateRecord): Account
  /** Where stands what was put right after its end, of a kind that knows of that. */
  laterKey?(agreement: Uint8Array): string
  /** The id of the agreement that this event opens. */
  opened(event: ParsedEvent): Uint8Array | undefined
  /** What this event commits to of a delivery that only its sides can open. */
  delivered(event: ParsedEvent): Uint8Array | undefined
  told(facts: readonly LedgerFact[], words: Words): Told[]
}

const KINDS: readonly AgreementKind[] = [single, several]

/** Of which kind an agreement is, by whose record stands in the end under its id. Where there is none, either will do: that it is missing is what the checks say. */
export const kindIn = (records: readonly { key: string; value?: unknown }[], agreement: Uint8Array): AgreementKind =>
  KINDS.find((kind) => records.some(({ key, value }) => value && key === kind.recordKey(agreement))) ?? single

/** Whether an event is about an agreement, or about the negotiation it came from. Both in hex; a negotiation is known once it was opened. */
export function concerns(event: ParsedEvent, agreement: string, negotiation: string | undefined): boolean {
  const { body } = event.signed.event
  if (event.t === 'agreement.withdraw') return negotiation !== undefined && isHex(body.negotiation, negotiation)
  const opened = KINDS.flatMap((kind) => kind.opened(event) ?? [])[0]
  return isHex(opened ?? body.agreement, agreement)
}

const isHex = (value: unknown, hex: string): boolean => value instanceof Uint8Array && toHex(value) === hex
