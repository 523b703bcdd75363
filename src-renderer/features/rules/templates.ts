/** Starting points for a proposal: each edits one part of the rules and leaves the rest alone. */
import type { PolicyChangeForm, RulesView } from '#shared/ipc/governance.ts'
import { isWhole, ladderFor } from './ladder.ts'

export const TEMPLATES = [
  'credit',
  'grant',
  'admission',
  'stamp',
  'signers',
  'recovery',
  'model',
  'voting',
  'tiers',
] as const
export type Template = (typeof TEMPLATES)[number]

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Spans of time the form offers, ms. */
export const SPANS = {
  none: 0,
  minutes10: 10 * MINUTE,
  hour: HOUR,
  day: DAY,
  days3: 3 * DAY,
  days7: 7 * DAY,
  days30: 30 * DAY,
  days90: 90 * DAY,
} as const
export type Span = keyof typeof SPANS

type Policy = RulesView['policy']['form']

/** What a form starts from: the rules as they are, with values that make sense where the present ones have none. */
export interface Draft {
  readonly template: Template
  readonly policy: Policy
  readonly validators: readonly string[]
}

/** Nobody holds a third where enough take part: less than that cannot halt a BFT hub alone. */
const CAP_PERMILLE = 333
const SEATS = 21
/** Where a hub that asks for no work yet may begin: a second at rest, a minute under a flood. */
const WORK = { base: 18, max: 24 }

export function draftOf(template: Template, { policy: { form }, validators, token }: RulesView): Draft {
  const present = form.consensus
  const elected: Policy['consensus'] =
    present.model === 'named' && template === 'model'
      ? {
          ...present,
          model: 'voting',
          quorum: 'bft',
          seats: SEATS,
          cap: CAP_PERMILLE,
          epoch: DAY,
          minStake: String(10 ** token.decimals),
        }
      : present
  const stamp = template === 'stamp' && form.stamp.max === 0 ? { ...form.stamp, ...WORK } : form.stamp
  const tiers = template === 'tiers' && !form.tiers?.ladder.length ? { tiers: ladderFor(token) } : {}
  return {
    template,
    policy: { ...form, consensus: elected, stamp, ...tiers },
    validators: validators.map(({ did }) => did),
  }
}

/** A log is for several signers whom the rules name. */
function inTurn({ finality: _, ...consensus }: Policy['consensus']): Policy['consensus'] {
  return consensus
}

/** How many of several must sign: by the strictest rule, unless the present one or the draft says otherwise. */
export const severally = ({ quorum }: Pick<Policy['consensus'], 'quorum'>): 'majority' | 'bft' =>
  quorum === 'majority' ? 'majority' : 'bft'

/** One signs alone, or as many as are chosen sign together. */
function byName(consensus: Policy['consensus'], count: number): Policy['consensus'] {
  const alone = count === 1
  return {
    ...(alone ? inTurn(consensus) : consensus),
    model: 'named',
    quorum: alone ? 'solo' : severally(consensus),
    seats: alone ? 1 : Math.max(count, 2),
    epoch: 0,
    atLeast: 1,
  }
}

/** One alone, or as many as are named by the rule that was chosen. */
const together = (recovery: Policy['recovery']): Policy['recovery'] => ({
  ...recovery,
  quorum: recovery.members.length === 1 ? 'solo' : severally(recovery),
})

/** The sections that this template may change; the rest of the draft is not sent. */
export function changeOf({ template, policy, validators }: Draft): {
  policy: PolicyChangeForm
  validators?: string[]
} {
  switch (template) {
    case 'credit':
      return { policy: { creditLimit: policy.creditLimit } }
    case 'grant':
      return { policy: { grant: policy.grant } }
    case 'admission':
      return { policy: { admission: policy.admission } }
    case 'stamp':
      return { policy: { stamp: policy.stamp } }
    case 'recovery':
      return { policy: { recovery: together(policy.recovery) } }
    case 'model':
      return { policy: { consensus: withSeats(policy.consensus) } }
    case 'voting':
      return { policy: { governance: policy.governance } }
    case 'tiers':
      return { policy: policy.tiers ? { tiers: policy.tiers } : {} }
    case 'signers':
      return { policy: { consensus: byName(policy.consensus, validators.length) }, validators: [...validators] }
  }
}

/** While an amount is no amount there is nothing to propose yet. */
export const isComplete = ({ policy: { creditLimit, grant, consensus, tiers } }: Draft): boolean =>
  creditLimit !== '' && grant !== '' && consensus.minStake !== '' && (!tiers || isWhole(tiers))

const withSeats = (consensus: Policy['consensus']): Policy['consensus'] =>
  consensus.quorum === 'solo'
    ? { ...inTurn(consensus), seats: 1, atLeast: 1 }
    : { ...inTurn(consensus), seats: Math.max(2, consensus.seats) }
