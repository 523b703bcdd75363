/** What the sides and the jurors of a case write, and the salted hashes by which the ledger knows it. */
import type { SealedFile } from '#shared/wire/mail.ts'
import { type CborValue, encodeCanonical, hashTagged } from '../kernel/index.ts'

export interface Statement {
  salt: Uint8Array
  text: string
  files: readonly SealedFile[]
}

/** Everything of its files belongs to it, their keys too: whoever passes it on cannot make one of them unreadable. */
export const statementHash = ({ salt, text, files }: Statement): Uint8Array =>
  hashTagged('kind:case-statement:1', encodeCanonical([salt, text, files as unknown as CborValue]))

export interface Reasons {
  salt: Uint8Array
  text: string
}

export const reasonsHash = ({ salt, text }: Reasons): Uint8Array =>
  hashTagged('kind:case-reasons:1', encodeCanonical([salt, text]))

/** What the salts of a juror are derived for: one that closes the vote, one for its reasons. */
export const saltPlace = (use: 'vote' | 'reasons', court: Uint8Array, round: number): Uint8Array =>
  hashTagged(`kind:court-salt-${use}:1`, court, Uint8Array.of(round))
