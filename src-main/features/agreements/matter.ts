/** A trade as far as a person has to be told of it (core/activity). */
import type { Due, Happening, Matter, Need, What } from '#shared/core/activity/index.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { leftUntil } from '../ledger/index.ts'
import { waitsFor } from './moves.ts'
import { agreeable, findNegotiation, isShown, lastWord, type Negotiation, stateOf } from './negotiation.ts'
import { titleOf } from './trades.ts'

/** Negotiations of mine in a hub, but for those whose agreement ended before `from`. */
export function tradeMatters(context: FeatureContext, hub: string, from: number): string[] {
  const me = context.keys().did
  return context.sql
    .all<{ negotiation: string }>(
      `SELECT negotiation FROM trade_message WHERE hub = ?
       UNION SELECT negotiation FROM trade_agreement WHERE hub = ? AND (payer = ? OR provider = ?)
       EXCEPT SELECT negotiation FROM trade_agreement WHERE hub = ? AND ended = 1 AND updated < ?`,
      ...[hub, hub, me, me, hub, from],
    )
    .map(({ negotiation }) => negotiation)
}

/** Undefined where there is no trade of mine to show. */
export function tradeMatter(context: FeatureContext, hub: string, id: string): Matter | undefined {
  const negotiation = findNegotiation(context, hub, id)
  if (!negotiation || !isShown(context, negotiation)) return undefined
  const steps = stepsOf(context, negotiation)
  const need = waitsFor(negotiation, negotiation.me) && needOf(context, negotiation, steps.at(-1)?.time ?? 0)
  return {
    title: titleOf(negotiation),
    needs: need ? [need] : [],
    happenings: [...said(negotiation), ...lapsed(negotiation), ...done(negotiation, steps), ...refused(negotiation)],
    ...lapsing(negotiation),
  }
}

interface Step {
  change: string
  did: string | null
  event: string | null
  time: number
}

/** What the ledger recorded of the two, in its order. */
const stepsOf = (context: FeatureContext, { hub, id, me, other }: Negotiation): Step[] =>
  context.sql
    .all<{ change: string; did: string | null; event: string | null; time: number }>(
      'SELECT change, did, event, time FROM trade_step WHERE hub = ? AND negotiation = ? ORDER BY n',
      ...[hub, id],
    )
    .filter(({ did }) => did === null || did === me || did === other)

const ASKS: Partial<Record<Negotiation['states'][number] | string, What>> = {
  agreed: 'pay',
  funded: 'deliver',
  delivered: 'review',
}

function needOf(context: FeatureContext, negotiation: Negotiation, since: number): Need | undefined {
  const { hub, agreement, other, me, now } = negotiation
  if (!agreement) {
    const { proposals } = negotiation
    const asked = agreeable(negotiation) ?? proposals.findLast(({ by }) => by === other)
    if (!asked) return undefined
    const { openBy } = asked.terms
    const due: Due = { at: openBy, left: openBy - now }
    return { id: `proposal/${asked.id}`, what: 'proposal', since: asked.at, by: other, due }
  }
  const { phase, cancel, due } = agreement.state
  const deadline = due === undefined ? {} : { due: { at: due, left: leftUntil(context, hub, due) } }
  if (cancel && cancel.by !== me)
    return { id: `cancel/${phase}/${cancel.release}`, what: 'answer', since, by: other, ...deadline }
  const what = ASKS[phase]
  return what && { id: phase, what, since, by: other, ...deadline }
}

const said = ({ messages, other }: Negotiation): Happening[] =>
  messages.flatMap(({ id, message: { from, at, content } }) => {
    if (from !== other || (content.kind !== 'text' && content.kind !== 'decline')) return []
    return [{ id: `said/${id}`, what: content.kind === 'text' ? 'message' : 'declined', at, by: from }]
  })

/** What I proposed last and nobody answered. */
function lapsed(negotiation: Negotiation): Happening[] {
  const { proposals, states, me, other } = negotiation
  const last = proposals.findLastIndex(({ by }) => by === me)
  const mine = proposals[last]
  if (!mine || states[last] !== 'lapsed' || stateOf(negotiation) !== 'lapsed' || lastWord(negotiation)?.by !== me)
    return []
  return [{ id: `lapsed/${mine.id}`, what: 'lapsed', at: mine.terms.openBy, by: other }]
}

function lapsing({ proposals, states }: Negotiation): Pick<Matter, 'again'> {
  const open = proposals.flatMap(({ terms }, i) => (states[i] === 'open' ? [terms.openBy + 1] : []))
  return open.length === 0 ? {} : { again: Math.min(...open) }
}

const TOLD: ReadonlySet<string> = new Set<What>([
  'agreed',
  'released',
  'settled',
  'refunded',
  'cancelled',
  'expired',
  'withdrawn',
])

const done = ({ me, other }: Negotiation, steps: readonly Step[]): Happening[] =>
  steps
    .filter(({ change }) => TOLD.has(change))
    .map(({ change, did, event, time }) => ({
      id: `${change}/${event ?? time}`,
      what: change as What,
      at: time,
      by: did === null || did === me ? other : did,
      own: did === me,
      minor: change === 'agreed',
    }))

const refused = ({ refusals, other }: Negotiation): Happening[] =>
  refusals.map(({ event, time }) => ({ id: `refused/${event}`, what: 'refused', at: time, by: other }))
