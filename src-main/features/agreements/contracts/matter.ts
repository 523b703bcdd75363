/** An agreement of several commitments as far as a person has to be told of it (core/activity). */
import type { Due, Happening, Matter, Need, What } from '#shared/core/activity/index.ts'
import { commitmentOutlook, gateOf, isOver, partyOf } from '#shared/core/contracts/index.ts'
import type { Commitment } from '#shared/wire/contracts.ts'
import type { FeatureContext } from '../../../engine/feature.ts'
import { leftUntil } from '../../ledger/index.ts'
import { currentContract, type Dealing, findDealing, type Standing, signable } from './dealing.ts'
import { contractActsOf, isWaiting, nextFor, phaseOf, wishWaiting } from './moves.ts'
import { summaryOf } from './view.ts'
import { wordsOf } from './words.ts'

/** Talks about agreements of mine in a hub, but for those that ended before `from`. */
export function contractMatters(context: FeatureContext, hub: string, from: number): string[] {
  return context.sql
    .all<{ negotiation: string }>(
      `SELECT negotiation FROM contract_message WHERE hub = ?
       UNION SELECT a.negotiation FROM contract_agreement a JOIN contract_role r ON r.agreement = a.agreement WHERE a.hub = ? AND r.did = ?
       EXCEPT SELECT negotiation FROM contract_agreement WHERE hub = ? AND ended = 1 AND updated < ?`,
      ...[hub, hub, context.keys().did, hub, from],
    )
    .map(({ negotiation }) => negotiation)
}

/** Undefined where I have no part in it. */
export function contractMatter(context: FeatureContext, hub: string, id: string): Matter | undefined {
  const dealing = findDealing(context, hub, id)
  if (!dealing) return undefined
  const steps = stepsOf(context, id)
  const open = dealing.proposals.flatMap(({ state, terms }) => (state === 'open' ? [terms.openBy + 1] : []))
  return {
    title: summaryOf(context, dealing).title,
    needs: needsOf(context, dealing, steps),
    happenings: [
      ...said(dealing),
      ...lapsed(dealing),
      ...(isStanding(dealing) ? carriedOut(dealing, steps) : []),
      ...withdrawn(dealing, steps),
      ...dealing.refusals.map(({ event, time }) => ({ id: `refused/${event}`, what: 'refused' as const, at: time })),
    ],
    ...(open.length > 0 && { again: Math.min(...open) }),
  }
}

const isStanding = (dealing: Dealing): dealing is Standing => dealing.agreement !== undefined

interface Step {
  change: string
  did: string | null
  place: number | null
  event: string | null
  time: number
}

const stepsOf = (context: FeatureContext, id: string): Step[] =>
  context.sql.all<{ change: string; did: string | null; place: number | null; event: string | null; time: number }>(
    'SELECT change, did, place, event, time FROM contract_step WHERE negotiation = ? ORDER BY n',
    id,
  )

function needsOf(context: FeatureContext, dealing: Dealing, steps: readonly Step[]): Need[] {
  const words = wordsOf(context, dealing.hub, currentContract(dealing)?.prose)
  // While an own act waits to be certified nothing is asked.
  if (isWaiting(dealing)) return []
  if (!isStanding(dealing)) return nextFor(dealing, words, 0).needsMe ? proposed(dealing) : []
  const { state } = dealing.agreement
  const since = steps.at(-1)?.time ?? state.opened
  const by = soleOther(dealing)
  const due = (at: number | undefined): { due?: Due } =>
    at === undefined ? {} : { due: { at, left: leftUntil(context, dealing.hub, at) } }
  if (contractActsOf(dealing).includes('fund')) return [{ id: 'fund', what: 'pay', since, by, ...due(state.due) }]
  const needs = state.commitments.flatMap((one, place): Need[] => {
    const what = commitmentOutlook(state, place, dealing.me, words)?.mine ? askedOf(dealing, place) : undefined
    return what ? [{ id: `${what}/${place}/${one.delivered}`, what, since, by, ...due(one.due) }] : []
  })
  const asked = wishWaiting(dealing) && steps.findLast(({ change, did }) => change === 'asked' && did !== dealing.me)
  return asked
    ? [...needs, { id: `asked/${asked.event}`, what: 'answer', since, by: asked.did ?? by, ...due(state.due) }]
    : needs
}

/** Whom it is with, where that is one person. */
function soleOther({ agreement, me }: Standing): string | undefined {
  const others = agreement.state.terms.parties.filter(({ did }) => did !== me)
  return others.length === 1 ? others[0]?.did : undefined
}

function proposed(dealing: Dealing): Need[] {
  const open = signable(dealing)
  if (!open) return []
  const { openBy } = open.terms
  const due = { at: openBy, left: openBy - dealing.now }
  return [{ id: `proposal/${open.id}`, what: 'proposal', since: open.at, by: open.by, due }]
}

/** What a commitment that waits for me waits for. */
function askedOf({ agreement, me }: Standing, place: number): What {
  const { terms, commitments } = agreement.state
  const { by, gate } = terms.commitments[place] as Commitment
  const phase = commitments[place]?.phase
  if (phase === 'disputed') return 'rule'
  if (phase === 'delivered') return 'review'
  if (partyOf(terms, me) === by) return 'deliver'
  return gateOf(gate).attesters ? 'measure' : 'review'
}

const said = ({ said: all, me }: Dealing): Happening[] =>
  all.flatMap(({ at, by, content: { kind } }) => {
    if (by === me || (kind !== 'contract-text' && kind !== 'contract-decline')) return []
    return [{ id: `said/${by}/${at}`, what: kind === 'contract-text' ? 'message' : 'declined', at, by }]
  })

/** What I proposed last and not everybody signed. */
function lapsed(dealing: Dealing): Happening[] {
  const mine = dealing.proposals.findLast(({ by }) => by === dealing.me)
  if (mine?.state !== 'lapsed' || phaseOf(dealing) !== 'lapsed') return []
  return [{ id: `lapsed/${mine.id}`, what: 'lapsed', at: mine.terms.openBy }]
}

const withdrawn = ({ me }: Dealing, steps: readonly Step[]): Happening[] =>
  steps
    .filter(({ change }) => change === 'withdrawn')
    .map(({ did, event, time }) => ({ ...who(did, me), id: `withdrawn/${event}`, what: 'withdrawn', at: time }))

const who = (did: string | null, me: string): Pick<Happening, 'by' | 'own'> => ({
  ...(did !== null && did !== me && { by: did }),
  own: did === me,
})

/** Its beginning, its end as a whole, and what became of each commitment and dispute. */
function carriedOut({ agreement: { state }, me }: Standing, steps: readonly Step[]): Happening[] {
  const { phase, commitments } = state
  const step = (change: string, place?: number) =>
    steps.findLast((one) => one.change === change && (place === undefined || one.place === place))
  const happened = (what: What, at: Step | undefined, id: string, minor = false): Happening[] =>
    at ? [{ id, what, at: at.time, minor, ...who(at.did, me) }] : []
  const begun = happened('agreed', step('agreed'), 'agreed', true)
  const whole = phase === 'cancelled' || phase === 'expired' ? phase : undefined
  if (whole) return [...begun, ...happened(whole, step(whole) ?? steps.at(-1), whole)]
  return [
    ...begun,
    ...commitments.flatMap((one, place) => [
      ...happened('disputed', step('disputed', place), `disputed/${place}`),
      ...(isOver(one) ? happened(one.phase as What, lastAt(steps, place), `over/${place}`) : []),
    ]),
  ]
}

/** What ended a commitment: the last step about it, or about the whole where it fell with another. */
const lastAt = (steps: readonly Step[], place: number): Step | undefined =>
  steps.findLast((one) => one.place === place && one.change !== 'receipt') ??
  steps.findLast(({ change }) => change !== 'receipt')
