/** Reputation's procedures (src-shared/ipc/reputation.ts). */
import { fromHex } from '#shared/core/kernel/index.ts'
import {
  countRatings,
  type GivenRating,
  partiesOfEnded,
  RATING_HALF_LIFE_MS,
  readRating,
  summarise,
} from '#shared/core/reputation/index.ts'
import type { Viewer } from '#shared/core/trust/book.ts'
import type {
  ExpectedRating,
  Rateable,
  RatingsOf,
  RatingView,
  TrustGraphView,
  TrustView,
} from '#shared/ipc/reputation.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { tokenOf } from '../ledger/index.ts'
import { dealOf, nickOf, personOf, settledPartners } from '../people/index.ts'
import type { TrustDesk } from './desk.ts'
import { expectedWords, trustWords } from './words.ts'

interface About {
  hub: string
  did: string
}

type RatingRow = {
  rater: string
  agreement: string
  score: number
  tags: string
  text: string
  at: number
  answer: string | null
  answered: number | null
}

/** Nobody reads more; all of them count. */
const SHOWN_MAX = 200
const SCORE_SCALE = 10

/** Newest first, as they are shown: of all of them only what counts, since a person may have thousands. */
const givenTo = (sql: FeatureContext['sql'], hub: string, did: string): Omit<GivenRating, 'voice'>[] =>
  sql
    .all<{ rater: string; score: number; at: number }>(
      'SELECT rater, score, at FROM rating WHERE hub = ? AND rated = ? ORDER BY at DESC, agreement',
      hub,
      did,
    )
    .map(({ rater: from, score, at }) => ({ from, score, at }))

/** `voices`: by name, how much the word of each counts; what I said myself counts whole, and everybody's of myself. */
function ratingsOf(context: FeatureContext, { hub, did }: About, voices: ReadonlyMap<string, number>): RatingsOf {
  const { sql } = context
  const me = context.keys().did
  const voiceOf = (from: string): number => (from === me || did === me ? 1 : (voices.get(from) ?? 0))
  const given = givenTo(sql, hub, did).map((one) => ({ ...one, voice: voiceOf(one.from) }))
  const counted = countRatings(given, context.now())
  const { mean, ...summary } = summarise(given, counted)
  const rows = sql.all<RatingRow>(
    `SELECT rater, agreement, score, tags, text, at, answer, answered FROM rating WHERE hub = ? AND rated = ?
     ORDER BY at DESC, agreement LIMIT ${SHOWN_MAX}`,
    hub,
    did,
  )
  const items = rows.map((row, at): RatingView => {
    const title = dealOf(sql, row.agreement)?.title
    return {
      agreement: row.agreement,
      ...(title !== undefined && { title }),
      from: personOf(sql, hub, row.rater, me),
      score: row.score,
      tags: (row.tags === '' ? [] : row.tags.split(' ')) as RatingView['tags'],
      text: row.text,
      at: row.at,
      ...(row.answer !== null && { answer: { text: row.answer, at: row.answered ?? row.at } }),
      ...(counted[at] as (typeof counted)[number]),
    }
  })
  return {
    items,
    total: given.length,
    summary: { ...summary, ...(mean !== undefined && { mean }) },
    halfLifeMs: RATING_HALF_LIFE_MS,
  }
}

export function rateable(context: FeatureContext, { hub, agreement }: { hub: string; agreement: string }): Rateable[] {
  const me = context.keys().did
  const reader = context.state(hub)
  const parties = [...new Set(partiesOfEnded(reader, fromHex(agreement)))]
  if (!parties.includes(me)) return []
  return parties
    .filter((did) => did !== me)
    .map((did) => {
      const mine = readRating(reader, fromHex(agreement), me, did)
      const { score, tags, text, at } = mine ?? { score: 0, tags: [], text: '', at: 0 }
      return {
        about: personOf(context.sql, hub, did, me),
        ...(mine && { mine: { score, tags: tags as RatingView['tags'], text, at } }),
      }
    })
}

const viewerOf = (context: FeatureContext, hub: string): Viewer => {
  const me = context.keys().did
  return { me, settled: settledPartners(context.sql, hub, me) }
}

/** `desk` reckons on a thread of its own. */
export function reputationHandlers(desk: TrustDesk) {
  const named = (context: FeatureContext, hub: string, did: string) => ({
    did,
    nick: nickOf(context.sql, hub, did),
    me: did === context.keys().did,
  })

  async function of(context: FeatureContext, about: About): Promise<RatingsOf> {
    const { hub, did } = about
    return ratingsOf(context, about, await desk.ask(context, hub, { kind: 'voices', did, ...viewerOf(context, hub) }))
  }

  async function expected(context: FeatureContext, { hub, did }: About): Promise<ExpectedRating> {
    const viewer = viewerOf(context, hub)
    const { me } = viewer
    const { ratings, known } = await desk.ask(context, hub, { kind: 'expected', did, at: context.now(), ...viewer })
    const shown = known && {
      score: known.expected * SCORE_SCALE,
      error: known.error * SCORE_SCALE,
      warn: known.warn,
    }
    const sentence = expectedWords(did === me ? undefined : nickOf(context.sql, hub, did), ratings, shown)
    return { sentence, ratings, ...(shown && did !== me && { expected: shown }) }
  }

  async function trust(context: FeatureContext, { hub, did }: About): Promise<TrustView> {
    const found = await desk.ask(context, hub, { kind: 'trust', did, ...viewerOf(context, hub) })
    const people = (names: readonly string[]) => names.map((name) => named(context, hub, name))
    const token = tokenOf(context, hub)
    const stood = {
      amount: String(BigInt(found.stood)),
      token,
      paths: found.stoodPaths.map(({ people: names, amount }) => ({
        people: people(names),
        amount: String(BigInt(amount)),
      })),
    }
    const paths = found.paths.map(({ people: names, share }) => ({ people: people(names), share }))
    const target = named(context, hub, did)
    return { sentence: trustWords(target, found.score, paths, stood), score: found.score, paths, stood }
  }

  async function graph(
    context: FeatureContext,
    { hub, around, max }: { hub: string; around?: string; max: number },
  ): Promise<TrustGraphView> {
    const viewer = viewerOf(context, hub)
    const found = await desk.ask(context, hub, { kind: 'graph', around: around ?? viewer.me, max, ...viewer })
    return { ...found, nodes: found.nodes.map(({ did, score }) => ({ ...named(context, hub, did), score })) }
  }

  return {
    'reputation.of': of,
    'reputation.rateable': rateable,
    'reputation.expected': expected,
    'reputation.trust': trust,
    'reputation.graph': graph,
  }
}
