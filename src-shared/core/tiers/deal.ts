/** What an ended agreement says about those who made it, into their records. */
import { tiersOf } from '../hubs/policy.ts'
import { readHub } from '../hubs/state.ts'
import type { RuleContext } from '../ledger/rule.ts'
import { housesNeeded, otherHouse } from './houses.ts'
import { changeRecord, readDealt, readRecord, writeDealt } from './record.ts'
import { recountLines } from './trusted.ts'

/** How one promise of `by` to `to` ended. */
export interface PromiseEnd {
  by: string
  to: string
  is: 'kept' | 'broken' | 'lost'
}

export interface Deal {
  promises: readonly PromiseEnd[]
  /** What reached whom, in any token. */
  flows: readonly { from: string; to: string; token: string; amount: bigint }[]
  /** Hub time of its end. */
  time: number
}

/** The one place where an ending reaches records; nothing without a ladder. */
export function countDeal(context: RuleContext, deal: Deal): void {
  const hub = readHub(context.state)
  const rules = tiersOf(hub.policy)
  if (!rules) return
  const kept = deal.promises.filter(({ is }) => is === 'kept')
  for (const did of new Set(kept.flatMap(({ by, to }) => [by, to]))) addSettled(context, did, deal, hub.token)
  for (const { by, to } of kept) {
    // Both as they were before it.
    const [theirs, mine] = [otherHouse(context.state, by, to), otherHouse(context.state, to, by)]
    if (theirs === undefined || mine === undefined) continue
    meet(context, by, to, theirs)
    meet(context, to, by, mine)
    addKept(context, { by, to: theirs, time: deal.time, season: rules.season })
  }
  for (const { by, to, is } of deal.promises)
    if (is !== 'kept') addBroken(context, { by, to, time: deal.time, season: rules.season }, is === 'lost')
}

function addSettled(context: RuleContext, did: string, { flows, time }: Deal, token: string): void {
  const { settled, volume, since } = readRecord(context.state, did)
  const own = flows.filter((flow) => flow.token === token && (flow.from === did || flow.to === did))
  const moved = own.reduce((sum, { amount }) => sum + amount, 0n)
  changeRecord(context, did, { settled: settled + 1, volume: volume + moved, since: since ?? time })
}

/** A house counts once, and nobody twice: not again when they come to have a house of their own. */
function meet(context: RuleContext, did: string, other: string, house: string): void {
  const { state } = context
  const both = [...new Set([house, other])].map((name) => [name, readDealt(state, did, name)] as const)
  if (both.some(([, dealt]) => dealt.partner)) return
  for (const [name, dealt] of both) writeDealt(context, did, name, { ...dealt, partner: true })
  const { own, partners } = readRecord(state, did)
  changeRecord(context, did, { partners: partners + 1 })
  if (own || partners + 1 < housesNeeded(readHub(state))) return
  changeRecord(context, did, { own: true })
  recountLines(context, did)
}

interface Counted {
  by: string
  /** A house, of a promise kept. */
  to: string
  time: number
  season: number
}

const isNew = (last: number | undefined, { time, season }: Counted): boolean =>
  last === undefined || time - last >= season

function addKept(context: RuleContext, one: Counted): void {
  const dealt = readDealt(context.state, one.by, one.to)
  if (!isNew(dealt.kept, one)) return
  writeDealt(context, one.by, one.to, { ...dealt, kept: one.time })
  changeRecord(context, one.by, { kept: readRecord(context.state, one.by).kept + 1 })
}

/** Whoever it was broken to: nobody makes up a broken promise of their own. */
function addBroken(context: RuleContext, one: Counted, lost: boolean): void {
  const dealt = readDealt(context.state, one.by, one.to)
  const record = readRecord(context.state, one.by)
  if (lost) changeRecord(context, one.by, { lost: record.lost + 1 })
  if (!isNew(dealt.broken, one)) return
  writeDealt(context, one.by, one.to, { ...dealt, broken: one.time })
  changeRecord(context, one.by, { broken: record.broken + 1 })
}
