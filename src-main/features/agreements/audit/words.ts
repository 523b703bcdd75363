/** What a bundle's check says to somebody who reads no codes. */
import { money, type TokenWords } from '#shared/core/agreements/index.ts'
import type { Refusal } from '#shared/core/kernel/index.ts'
import type { LedgerFact } from '#shared/core/ledger/index.ts'

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

const CHANGES: Record<string, string> = {
  agreed: 'both have signed: the agreement stands',
  funded: 'the money is in escrow',
  delivered: 'delivered',
  released: 'paid a part from escrow',
  settled: 'settled',
  refunded: 'the money went back',
  'cancel-asked': 'asked to end it together',
  cancelled: 'ended by both',
  expired: 'lapsed before money was held',
}

/** Whose act a fact tells of; nobody's where the hub did it by itself. */
export function actorOf(fact: LedgerFact): string | undefined {
  if (fact.kind === 'receipt') return fact.event && fact.receipt.signatures.at(-1)?.as
  return fact.kind === 'agreement' ? fact.by : undefined
}

/** One fact in words; undefined where it is about something else. What a deadline did has no event behind it. */
export function factWords(fact: LedgerFact, token: TokenWords): string | undefined {
  if (fact.kind === 'receipt') return fact.event ? 'signed the receipt' : 'the receipt is issued'
  if (fact.kind !== 'agreement') return undefined
  const sum = fact.amount !== undefined && fact.amount > 0n ? ` (${money(fact.amount, token)})` : ''
  const what = `${CHANGES[fact.change] ?? fact.change}${sum}`
  return fact.event ? what : `the deadline passed: ${what}`
}
