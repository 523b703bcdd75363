/** A pair's favours as far as a person has to be told of them (core/activity). */
import type { Matter } from '#shared/core/activity/index.ts'
import { pairHash } from '#shared/core/favours/index.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { isBlocked } from '../people/index.ts'
import { loadPair, othersOf } from './account.ts'

const matterOf = (context: FeatureContext, hub: string, other: string): string =>
  toHex(pairHash(fromHex(hub), context.keys().did, other).subarray(0, 16))

/** Pairs of mine in a hub, by what their messages are written on. */
export const favourMatters = (context: FeatureContext, hub: string): string[] =>
  othersOf(context, hub).map((other) => matterOf(context, hub, other))

/** Undefined where there is no such pair, or the other one is blocked. */
export function favourMatter(context: FeatureContext, hub: string, id: string): Matter | undefined {
  const other = othersOf(context, hub).find((one) => matterOf(context, hub, one) === id)
  if (other === undefined || isBlocked(context, other)) return undefined
  const { theirs } = loadPair(context, hub, other).account
  if (!theirs) return { title: '', needs: [], happenings: [] }
  const { note, at } = theirs.statement
  return {
    title: note,
    needs: [{ id: `favour/${toHex(theirs.digest)}`, what: 'favour', since: at, by: other }],
    happenings: [],
  }
}
