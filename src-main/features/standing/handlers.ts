/** Standing's procedures (src-shared/ipc/standing.ts). */
import { ladderWords, missingWords, standingWords } from '#shared/core/governance/index.ts'
import { readHub, tiersOf } from '#shared/core/hubs/index.ts'
import { missing } from '#shared/core/tiers/index.ts'
import { allLines, type TrustLine } from '#shared/core/trust/lines.ts'
import type { StandingView, TierForm, TrustLines } from '#shared/ipc/standing.ts'
import type { Token } from '#shared/ipc/values.ts'
import type { TierGives } from '#shared/wire/tiers.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { tierFormOf, tiersFormOf } from '../governance/index.ts'
import { tokenOf } from '../ledger/index.ts'
import { personOf } from '../people/index.ts'
import { type Found, standingOf } from './standing.ts'

interface OfHub {
  hub: string
}
interface OfPerson extends OfHub {
  did: string
}

const givesForm = (gives: TierGives): TierForm['gives'] =>
  tierFormOf({ name: '', needs: { age: 0, partners: 0, kept: 0, trusted: 0n }, gives }).gives

function view(found: Found, token: Token): NonNullable<StandingView['standing']> {
  const { place, rungs, tier, next, merits, exposure, used } = found
  const needs = next && missing(merits, next.needs)
  const words = next && missingWords(merits, next.needs, token)
  return {
    rung: place + 1,
    rungs,
    name: tier.name,
    gives: givesForm(tier.gives),
    merits: {
      age: merits.age,
      partners: merits.partners,
      kept: merits.kept,
      broken: merits.broken,
      lost: merits.lost,
      trusted: String(merits.trusted),
    },
    used: { open: String(exposure.open), debt: String(exposure.debt), all: String(used) },
    ...(next && {
      next: {
        name: next.name,
        gives: givesForm(next.gives),
        missing: (needs ?? []).map((need, i) => ({ need, words: words?.[i] ?? '' })),
      },
    }),
    words: standingWords(found, token),
  }
}

export function standingView(context: FeatureContext, { hub, did }: OfPerson): StandingView {
  const token = tokenOf(context, hub)
  const found = standingOf(context, hub, did)
  return { did, token, ...(found && { standing: view(found, token) }) }
}

function ladder(context: FeatureContext, { hub }: OfHub) {
  const token = tokenOf(context, hub)
  const rules = tiersOf(readHub(context.state(hub)).policy)
  return { token, ...(rules && { rules: tiersFormOf(rules) }), words: ladderWords(rules, token) }
}

const byLine = (a: TrustLine, b: TrustLine): number => (a.line < b.line ? 1 : a.line > b.line ? -1 : 0)

function lines(context: FeatureContext, { hub, did }: OfPerson): TrustLines {
  const me = context.keys().did
  const all = allLines(context.state(hub)).sort(byLine)
  const shown = (other: string, { line, since }: TrustLine) => ({
    person: personOf(context.sql, hub, other, me),
    line: String(line),
    since,
  })
  return {
    token: tokenOf(context, hub),
    given: all.filter(({ from }) => from === did).map((one) => shown(one.to, one)),
    received: all.filter(({ to }) => to === did).map((one) => shown(one.from, one)),
  }
}

export const handlers = { 'standing.of': standingView, 'standing.ladder': ladder, 'standing.lines': lines }
