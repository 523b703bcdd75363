/** What came of a watch that its person wants to see, and what they are told of it. */
import type { Happening, Matter } from '#shared/core/activity/index.ts'
import { DAY, MINUTE } from '#shared/core/kernel/index.ts'
import type { Notice } from '#shared/ipc/notices.ts'
import type { SoughtForm } from '#shared/ipc/watches.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { isTrusted, noticeById, sightOf } from '../notices/index.ts'
import { settledPartners } from '../people/index.ts'
import {
  type HitRow,
  type HitWhat,
  hitsOf,
  type WatchKind,
  type WatchRow,
  watchById,
  watchesOf,
  watchOf,
} from './memory.ts'

/** Share of my walks along trust by person; undefined while they are reckoned, after which `later` is called. */
export type WalksKnown = (
  context: FeatureContext,
  hub: string,
  later: () => void,
) => ReadonlyMap<string, number> | undefined

/** More are said to be more. */
export const COUNTED_MAX = 99

export interface FreshNotice {
  hit: HitRow
  notice: Notice
}

/** Undefined: it is not known yet whom I trust. */
function wanted(context: FeatureContext, { hub, kind, subject }: WatchRow, walksOf: WalksKnown) {
  const who = kind === 'search' ? (JSON.parse(subject) as SoughtForm).who : undefined
  if (who === undefined) return () => true
  const settled = new Set(settledPartners(context.sql, hub, context.keys().did))
  if (who === 'known') return (did: string) => settled.has(did)
  const walks = walksOf(context, hub, () => context.changed('notices', 'activity'))
  return walks && ((did: string) => isTrusted({ settled, walks }, did))
}

/**
 * Open notices it found after hit `after`, newest first; without one's own, what one put out of sight, and what is folded. Undefined: not known yet.
 */
export function foundBy(
  context: FeatureContext,
  row: WatchRow,
  { after, max }: { after: number; max: number },
  walksOf: WalksKnown,
): FreshNotice[] | undefined {
  const suits = wanted(context, row, walksOf)
  if (!suits) return undefined
  const viewer = { me: context.keys().did, now: context.now() }
  const sight = sightOf(context)
  const found: FreshNotice[] = []
  for (const hit of hitsOf(context.sql, row.id, after)) {
    const bare = noticeById(context.sql, hit.hit, viewer)
    if (!bare || bare.mine || bare.state !== 'open' || !suits(bare.author.did)) continue
    const notice = sight(bare)
    if (notice.hidden === undefined && !notice.folded) found.push({ hit, notice })
    if (found.length === max) break
  }
  return found
}

/** How many came since it was last looked at, as far as they are counted. */
export function freshCount(context: FeatureContext, id: string, walksOf: WalksKnown): number {
  const row = watchById(context.sql, id)
  return row ? (foundBy(context, row, { after: row.looked, max: COUNTED_MAX }, walksOf)?.length ?? 0) : 0
}

const WHATS: Record<Exclude<WatchKind, 'wish'>, Happening['what']> = {
  search: 'match',
  person: 'followed-person',
  space: 'followed-space',
}

export const watchMatters = (context: FeatureContext, hub: string): string[] =>
  watchesOf(context.sql, hub)
    .filter(({ kind }) => kind !== 'wish')
    .map(({ id }) => id)

/**
 * One piece of news a day at most until it is looked at: what else comes is counted in it. Undefined where there is no such watch; kept notices are
 * told of as notices.
 */
export function watchMatter(context: FeatureContext, id: string, walksOf: WalksKnown): Matter | undefined {
  const row = watchById(context.sql, id)
  if (!row || row.kind === 'wish') return undefined
  const now = context.now()
  const found = foundBy(context, row, { after: row.looked, max: 1 }, walksOf)
  if (found === undefined) return { title: row.name, needs: [], happenings: [], again: now + MINUTE }
  const [newest] = found
  if (!newest) return { title: row.name, needs: [], happenings: [] }
  const { at } = newest.hit
  const told: Happening = {
    id: `${row.looked}/${Math.floor(at / DAY)}`,
    what: WHATS[row.kind],
    at,
    ...(row.kind === 'person' && { by: row.subject }),
    quiet: row.desktop === 0,
  }
  return { title: row.name, needs: [], happenings: [told] }
}

const WISH_WHATS: Record<Exclude<HitWhat, 'match'>, Happening['what']> = {
  price: 'wish-price',
  stock: 'wish-stock',
  gone: 'wish-gone',
}

/** Kept notices, by their ids. */
export const wishMatters = (context: FeatureContext, hub: string): string[] =>
  watchesOf(context.sql, hub)
    .filter(({ kind }) => kind === 'wish')
    .map(({ subject }) => subject)

/** What changed of a kept notice, and its end by time. Undefined where it is not kept, or not wanted to be seen any more. */
export function wishMatter(context: FeatureContext, hub: string, notice: string): Matter | undefined {
  const row = watchOf(context.sql, hub, 'wish', notice)
  const now = context.now()
  const bare = row && noticeById(context.sql, notice, { me: context.keys().did, now })
  if (!row || !bare) return undefined
  const { hidden, folded, content, author, state } = sightOf(context)(bare)
  const { title, expires } = content
  if (hidden !== undefined || folded) return { title, needs: [], happenings: [] }
  const quiet = row.desktop === 0
  const happenings: Happening[] = hitsOf(context.sql, row.id).map(({ hit, what, at }) => ({
    id: `${what}/${hit}`,
    what: WISH_WHATS[what as keyof typeof WISH_WHATS],
    ...{ at, by: author.did, quiet },
  }))
  if (state === 'withdrawn') return { title, needs: [], happenings }
  const soon = expires - DAY
  // Whoever kept it on its last day has read when it ends.
  if (soon > row.since && now >= soon) happenings.push({ id: `ends/${expires}`, what: 'wish-ends', at: soon, quiet })
  if (now >= expires) happenings.push({ id: `ended/${expires}`, what: 'wish-gone', at: expires, quiet })
  return { title, needs: [], happenings, again: now < soon ? soon : expires }
}
