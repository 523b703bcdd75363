/** The story of a trade in one stream: what was said, what the ledger recorded, what is on its way, what was refused. */
import type { z } from 'zod'
import { deliveryCommitment, money, type TokenWords } from '#shared/core/agreements/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import type { tradeEntry } from '#shared/ipc/agreements.ts'
import type { Message } from '#shared/wire/mail.ts'
import { refusalWords } from '../../engine/refusal-words.ts'
import type { Sql } from '../../ports/sql.ts'
import { toBlob } from '../notices/index.ts'
import type { Negotiation } from './negotiation.ts'

export type TradeEntry = z.infer<typeof tradeEntry>
type Kind = TradeEntry['kind']
type StepRow = {
  change: string
  did: string | null
  amount: string | null
  event: string | null
  evidence: string | null
  time: number
  n: number
}
type Delivery = Extract<Message['content'], { kind: 'delivery' }>

/** How the token of some terms is written. */
type TokenOf = (terms: { token: string } | undefined) => TokenWords

/** Oldest first; what the ledger says is in the ledger's order. */
export function historyOf(sql: Sql, negotiation: Negotiation, tokenOf: TokenOf): TradeEntry[] {
  const agreed = tokenOf(negotiation.agreement?.state.terms)
  const entries = [
    ...spoken(negotiation, tokenOf),
    ...recorded(sql, negotiation, agreed),
    ...onTheirWay(negotiation),
    ...negotiation.refusals.map(refusedEntry(negotiation.me)),
  ]
  return entries
    .map((entry, i) => ({ entry, i }))
    .sort((a, b) => a.entry.at - b.entry.at || a.i - b.i)
    .map(({ entry }) => entry)
}

/** Words between the parties. Delivery and cancel notes appear beside what the ledger recorded of them. */
function spoken({ messages, proposals }: Negotiation, tokenOf: TokenOf): TradeEntry[] {
  let seen = 0
  return messages.flatMap(({ message: { at, from, content } }): TradeEntry[] => {
    if (content.kind === 'text') return [{ at, by: from, kind: 'text', text: content.text }]
    if (content.kind === 'decline') return [{ at, by: from, kind: 'decline', text: content.text }]
    if (content.kind !== 'proposal') return []
    const proposal = proposals[seen++]
    const invalid = proposal?.problem === undefined ? '' : ` Not valid: ${proposal.problem}.`
    const text = `${content.prose.title}: ${money(content.terms.amount, tokenOf(content.terms))}.${invalid}`
    return [{ at, by: from, kind: seen === 1 ? 'proposal' : 'counter', text }]
  })
}

function recorded(sql: Sql, negotiation: Negotiation, token: TokenWords): TradeEntry[] {
  const rows = sql.all<StepRow>(
    'SELECT n, change, did, amount, event, evidence, time FROM trade_step WHERE hub = ? AND negotiation = ? ORDER BY n',
    negotiation.hub,
    negotiation.id,
  )
  const known = new Set([negotiation.me, negotiation.other])
  return rows
    .filter((row) => row.did === null || known.has(row.did))
    .map((row) => ({
      at: row.time,
      ...(row.did !== null && { by: row.did }),
      kind: row.change as Kind,
      ...stepWords(negotiation, row, token),
      ...(row.event !== null && { event: row.event }),
      finality: 'final',
    }))
}

function stepWords(negotiation: Negotiation, row: StepRow, token: TokenWords): Pick<TradeEntry, 'text' | 'files'> {
  if (row.change === 'delivered') {
    const delivery = row.evidence === null ? undefined : deliveryOf(negotiation, row.evidence)
    if (delivery === undefined) return { text: 'Delivered; the private note and files have not arrived yet.' }
    const place = delivery.inPerson ? 'Done in person. ' : ''
    return { text: `${place}${delivery.note}`.trim(), files: delivery.files.map(({ file }) => toBlob(file)) }
  }
  const amount = row.amount === null ? '' : money(BigInt(row.amount), token)
  if (row.change === 'cancel-asked') {
    const note = cancelNote(negotiation, row)
    return {
      text: `Asks to end it with ${amount} for the work and the rest back.${note === undefined || note === '' ? '' : ` “${note}”`}`,
    }
  }
  return { text: row.change === 'receipt' ? 'Signed the receipt.' : amount }
}

/** The delivery message the ledger's evidence commits to; a message that does not fit is no delivery. */
export function deliveryOf({ messages }: Negotiation, evidence: string): Delivery | undefined {
  for (const { message } of messages) {
    const { content } = message
    if (content.kind === 'delivery' && toHex(deliveryCommitment(content)) === evidence) return content
  }
  return undefined
}

function cancelNote({ messages }: Negotiation, row: StepRow): string | undefined {
  const found = messages.findLast(
    ({ message: { from, content } }) =>
      content.kind === 'cancel' && from === row.did && String(content.release) === row.amount,
  )
  return found?.message.content.kind === 'cancel' ? found.message.content.text : undefined
}

const KIND_OF: Record<string, Kind> = {
  'agreement.open': 'agreed',
  'agreement.fund': 'funded',
  'agreement.deliver': 'delivered',
  'agreement.release': 'released',
  'agreement.refund': 'refunded',
  'agreement.cancel': 'cancel-asked',
  'agreement.withdraw': 'withdrawn',
  'receipt.sign': 'receipt',
}

function onTheirWay({ pending, secured, now, me }: Negotiation): TradeEntry[] {
  return pending.map((signed) => ({
    at: now,
    by: me,
    kind: KIND_OF[signed.event.t] ?? 'text',
    text: 'Signed; waits for the hub’s signer.',
    event: toHex(signed.id),
    finality: secured.has(toHex(signed.id)) ? 'secured' : 'pending',
  }))
}

const refusedEntry =
  (me: string) =>
  (refused: Negotiation['refusals'][number]): TradeEntry => ({
    at: refused.time,
    by: me,
    kind: KIND_OF[refused.type] ?? 'text',
    text: refusalWords(refused.code),
    event: refused.event,
    finality: 'refused',
  })
