/** What a bundle's check says to somebody who reads no codes. */
import type { Refusal } from '#shared/core/kernel/index.ts'
import type { LedgerFact } from '#shared/core/ledger/index.ts'
import type { Told } from './about.ts'

const WORDS: Record<string, string> = {
  'header.other-hub': 'it is of another hub',
  'header.epoch': 'it is of another epoch than its validators',
  'header.rules': 'it is of rules that this version does not know; use a newer one',
  'header.validators': 'it names other validators',
  'cert.bitmap': 'its list of signers is damaged',
  'cert.signatures': 'signers and signatures do not match in number',
  'cert.quorum': 'too few validators signed it',
  'cert.bad-signature': 'a signature under it is wrong',
  'handover.record': 'the record of the next validators is not what was certified',
  'handover.before': 'it does not stand on the batch shown before it',
}

/** The latest instant JavaScript's calendar knows; a bundle may claim any. */
const INSTANT_MAX = 8.64e15

/** To the second, as in “2026-11-22 12:33:03 UTC”. */
export const whenWords = (at: number): string =>
  new Date(Math.min(at, INSTANT_MAX))
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, ' UTC')

export const certificateWords = ({ code }: Refusal): string => WORDS[code] ?? code

/** What is said of a receipt, of whichever kind; undefined of any other fact. What a deadline did has no event behind it. */
export function receiptTold(fact: LedgerFact): Told | undefined {
  if (fact.kind !== 'receipt' && fact.kind !== 'contract-receipt') return undefined
  const by = fact.event && fact.receipt.signatures.at(-1)?.as
  return by === undefined ? { text: 'the receipt is issued' } : { by, text: 'signed the receipt' }
}
