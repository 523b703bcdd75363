/** For each party of a standing agreement: next action, deadline, worst case of doing nothing (DESIGN §6: every state names them). */

import { money, type Parties, type TokenWords } from './sentence.ts'
import type { AgreementState } from './state.ts'

export interface Outlook {
  next: string
  /** Wall time in ms, the hub's outages so far included. */
  deadline?: number
  worst: string
}

interface View {
  agreement: AgreementState
  title: string
  names: Parties
  token: TokenWords
}

type Words = { next: string; worst: string }
type Side = 'payer' | 'provider'

/**
 * What lies ahead of `side`, in words for `reader` (who is called "you"). `paused` is the hub's sum of outages, by which running-clock
 * deadlines lag wall time.
 */
export function outlookOf(view: View, side: Side, paused: number, reader: Side = side): Outlook {
  const { agreement } = view
  const words = agreement.cancel ? cancelAsked(view, side, reader) : PHASES[agreement.phase](view, side, reader)
  return { ...words, ...(agreement.due !== undefined && { deadline: agreement.due + paused }) }
}

const PHASES: Record<AgreementState['phase'], (view: View, side: Side, reader: Side) => Words> = {
  agreed: ({ agreement, names, token }, side) => ({
    next:
      side === 'payer'
        ? `Put ${money(agreement.terms.amount, token)} into escrow.`
        : `Wait until ${names.payer} has put the money into escrow; do not start before.`,
    worst: 'The agreement lapses and nobody owes anything.',
  }),
  funded: (view, side, reader) => ({
    next: side === 'provider' ? `Deliver “${view.title}”.` : `Wait for ${view.names.provider} to deliver.`,
    worst: onDefault(view, reader, view.agreement.terms.onDeliverDue, 'Without a delivery'),
  }),
  delivered: (view, side, reader) => ({
    next: side === 'payer' ? 'Look at the delivery and accept it.' : `Wait for ${view.names.payer} to accept.`,
    worst: onDefault(
      view,
      reader,
      view.agreement.terms.onReviewDue,
      reader === 'payer' ? 'Without your answer' : `Without ${view.names.payer}’s answer`,
    ),
  }),
  settled: () => done('Settled.'),
  refunded: () => done('Ended; the money went back.'),
  cancelled: () => done('Ended by both.'),
  expired: () => done('Lapsed before money was held.'),
}

const done = (next: string): Words => ({ next, worst: 'Nothing more can happen.' })

/** What the declared default does, said to the one who reads it. */
function onDefault(
  { agreement, names, token }: View,
  reader: Side,
  declared: 'release' | 'refund',
  when: string,
): string {
  if (agreement.held === 0n) return 'The agreement ends; no money is involved.'
  const amount = money(agreement.held, token)
  const receiver = declared === 'release' ? 'provider' : 'payer'
  return `${when} ${amount} ${receiver === reader ? 'goes to you' : `goes to ${names[receiver]}`}.`
}

function cancelAsked(view: View, side: Side, reader: Side): Words {
  const { agreement, names, token } = view
  const asker: Side = agreement.cancel?.by === agreement.terms.payer ? 'payer' : 'provider'
  const release = agreement.cancel?.release ?? 0n
  const split = `${money(release, token)} to ${names.provider} and ${money(agreement.held - release, token)} back to ${names.payer}`
  const { worst } = PHASES[agreement.phase](view, side, reader)
  return asker === side
    ? { next: `Wait for the answer to ${side === reader ? 'your' : 'the'} wish to end this with ${split}.`, worst }
    : { next: `Agree to end this with ${split}, or go on.`, worst }
}
