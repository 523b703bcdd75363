/** Which trust lines count for a tier: those of people with a house of their own, towards people of other branches. */
import { readHub } from '../hubs/state.ts'
import type { RuleContext } from '../ledger/rule.ts'
import { allLines, trustedBy, trustOf } from '../trust/lines.ts'
import { otherHouse, placeOf } from './houses.ts'
import { changeRecord, hasLadder, readRecord } from './record.ts'

const countedKey = (from: string, to: string) => `counted/${from}/${to}`

function countLine(context: RuleContext, from: string, to: string): void {
  const { state } = context
  const before = (state.get(countedKey(from, to)) as { line: bigint } | undefined)?.line ?? 0n
  const counts = placeOf(state, from)?.house === from && otherHouse(state, from, to) !== undefined
  const line = counts ? trustOf(state, from, to) : 0n
  if (line === before) return
  changeRecord(context, to, { trusted: readRecord(state, to).trusted + line - before })
  if (line === 0n) state.delete(countedKey(from, to))
  else state.put(countedKey(from, to), { line })
}

/** Somebody has a house of their own, or no more: so do their lines count. */
export function recountLines(context: RuleContext, did: string): void {
  for (const to of trustedBy(context.state, did)) countLine(context, did, to)
}

/** After lines of `from` towards these were given, changed or taken back. */
export function countLines(context: RuleContext, from: string, towards: readonly string[]): null {
  const hub = readHub(context.state)
  if (!hasLadder(hub)) return null
  for (const to of towards) {
    countLine(context, from, to)
    if (from === hub.founder) recountLines(context, to)
  }
  return null
}

export function countAllLines(context: RuleContext): void {
  for (const { from, to } of allLines(context.state)) countLine(context, from, to)
}
