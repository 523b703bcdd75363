/** Looks at what has changed or comes near, and keeps what waits for the person now. One per node; what was told is in the store. */
import { type Form, lookAgainAt, type Matter, newsOf } from '#shared/core/activity/index.ts'
import { type SignedEvent, toHex } from '#shared/core/kernel/index.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import type { Sql } from '../../ports/sql.ts'
import { contractMatter, contractMatters, tradeMatter, tradeMatters } from '../agreements/index.ts'
import { caseMatter, caseMatters } from '../court/index.ts'
import { favourMatter, favourMatters } from '../favours/index.ts'
import { guardMatter, guardMatters } from '../guards/index.ts'
import { moderationMatter, moderationMatters } from '../moderation/index.ts'
import { noticeMatter, noticeMatters } from '../notices/index.ts'
import { poolMatter, poolMatters } from '../pools/index.ts'
import {
  isWished,
  type WalksKnown,
  watchesHit,
  watchMatter,
  watchMatters,
  wishMatter,
  wishMatters,
} from '../watches/index.ts'
import { beganAt, KEPT_MS, type Place, remember, sweep, tell, wasTold } from './memory.ts'

/** Looked at in one tick: a long list, as after a start, must not hold anybody up. */
const LOOKS_MAX = 20

interface Source {
  /** Everything to look at after a start, but for what ended before `from`. */
  all(context: FeatureContext, hub: string, from: number): string[]
  look(context: FeatureContext, hub: string, matter: string): Matter | undefined
}

const sourcesOf = (walksOf: WalksKnown): Record<Form, Source> => ({
  trade: { all: tradeMatters, look: tradeMatter },
  contract: { all: contractMatters, look: contractMatter },
  favour: { all: favourMatters, look: favourMatter },
  notice: {
    all: (context, hub) => [...noticeMatters(context, hub), ...wishMatters(context, hub)],
    look: (context, hub, id) => noticeMatter(context, hub, id) ?? wishMatter(context, hub, id),
  },
  watch: { all: watchMatters, look: (context, _hub, id) => watchMatter(context, id, walksOf) },
  case: { all: caseMatters, look: caseMatter },
  pool: { all: poolMatters, look: poolMatter },
  guard: { all: guardMatters, look: guardMatter },
  moderation: { all: moderationMatters, look: moderationMatter },
})

export interface Standing extends Place {
  matter: string
  stands: Matter
}

const keyOf = ({ form, matter }: Place): string => `${form}/${matter}`
const needIds = (stands: Matter | undefined): string => (stands?.needs ?? []).map(({ id }) => id).join()

export class ActivityDesk {
  readonly #waiting = new Map<string, Place>()
  /** Matters in which something waits for the person. */
  readonly #needing = new Map<string, Standing>()
  readonly #again = new Map<string, Place & { at: number }>()
  /** Hubs here when it was last looked; undefined before the first look. */
  #hubs: readonly string[] | undefined
  #complete = false
  #me: string | undefined
  readonly #sources: Record<Form, Source>

  constructor(walksOf: WalksKnown) {
    this.#sources = sourcesOf(walksOf)
  }

  /** Something about it may have changed. */
  touch(place: Place): void {
    this.#waiting.set(keyOf(place), place)
  }

  /** A notice was put on a board, changed or taken away, or something was said about moderation. Before the first look nothing is missed: that finds all that are there. */
  heard(sql: Sql, hub: string, { id, event: { t, as, body } }: SignedEvent): void {
    if (t.startsWith('moderation.')) return this.touch({ hub, form: 'moderation', matter: hub })
    const named = body.replaces ?? body.notice
    const matter = toHex(named instanceof Uint8Array ? named : id)
    if (as === this.#me) return this.touch({ hub, form: 'notice', matter })
    for (const watch of watchesHit(sql, matter)) this.touch({ hub, form: 'watch', matter: watch })
    if (isWished(sql, hub, matter)) this.touch({ hub, form: 'notice', matter })
  }

  /** As `FeatureModule.watch`. */
  watch(context: FeatureContext): void {
    const now = context.now()
    const hubs = context.hubs()
    this.#me = context.keys().did
    if (!this.#hubs) this.#begin(context, hubs, now)
    else if (this.#hubs.some((hub) => !hubs.includes(hub))) context.atomically(() => sweep(context.sql, hubs, now))
    this.#hubs = hubs
    for (const { at, ...place } of this.#again.values()) if (at <= now) this.touch(place)
    if (this.#waiting.size === 0 && this.#complete) return
    let changed = false
    for (const place of [...this.#waiting.values()].slice(0, LOOKS_MAX))
      changed = this.#take(context, place, now) || changed
    const completed = !this.#complete && this.#waiting.size === 0
    if (completed) this.#complete = true
    if (changed || completed) context.changed('activity')
  }

  /** What waits for the person now, and whether everything has been looked at. */
  needing(context: FeatureContext): { complete: boolean; needing: Standing[] } {
    const now = context.now()
    // What the person has signed since is on its way and not certified; only a fresh look knows.
    context.atomically(() => {
      for (const { stands: _, ...place } of this.#needing.values()) this.#look(context, place, now)
    })
    return { complete: this.#complete, needing: [...this.#needing.values()] }
  }

  /** What cannot be looked at now, for want of room on the disk, say, waits behind the others. */
  #take(context: FeatureContext, place: Place, now: number): boolean {
    this.#waiting.delete(keyOf(place))
    try {
      return context.atomically(() => this.#look(context, place, now))
    } catch (error) {
      this.touch(place)
      throw error
    }
  }

  #begin(context: FeatureContext, hubs: readonly string[], now: number): void {
    context.atomically(() => {
      beganAt(context.sql, now)
      sweep(context.sql, hubs, now)
    })
    for (const hub of hubs)
      for (const form of Object.keys(this.#sources) as Form[])
        for (const matter of this.#sources[form].all(context, hub, now - KEPT_MS)) this.touch({ hub, form, matter })
  }

  /** Whether there is something to tell, or something else waits than before. */
  #look(context: FeatureContext, place: Place, now: number): boolean {
    const key = keyOf(place)
    this.#again.delete(key)
    const before = this.#needing.get(key)?.stands
    const { sql } = context
    const stands = context.hubs().includes(place.hub)
      ? this.#sources[place.form].look(context, place.hub, place.matter)
      : undefined
    if (stands && stands.needs.length > 0) this.#needing.set(key, { ...place, stands })
    else this.#needing.delete(key)
    if (!stands) return before !== undefined
    const since = beganAt(sql, now)
    const news = newsOf(stands, { now, since, told: (id) => wasTold(sql, place, id) })
    for (const told of news.tell) tell(sql, place, told, stands.title, now)
    for (const id of news.known) remember(sql, place, id, now)
    const again = lookAgainAt(stands, now)
    if (again !== undefined) this.#again.set(key, { ...place, at: again })
    return news.tell.length > 0 || needIds(before) !== needIds(stands)
  }
}
