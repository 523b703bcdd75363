/** Where each kind of thing is looked for. None of them walks more than a bounded number of rows. */
import { toHex } from '#shared/core/kernel/index.ts'
import { allBegin, folded, wordsIn } from '#shared/core/notices/index.ts'
import { allSpaces } from '#shared/core/spaces/index.ts'
import type { Found } from '#shared/ipc/search.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { dealNamed, dealRows } from '../agreements/index.ts'
import { caseNamed, caseRows } from '../court/index.ts'
import { newestEntries } from '../ledger/index.ts'
import { searchNotices } from '../notices/index.ts'
import { namesOf, nickOf } from '../people/index.ts'
import { poolId, poolsOf } from '../pools/index.ts'
import { blocksStamp, type Names } from './names.ts'

/** Of each kind: the next word narrows it sooner than a longer list. */
const EACH_MAX = 5
/** Of a hub, the newest: older ones are found in the wallet. */
const ENTRIES_MAX = 500

export interface Asked {
  text: string
  /** Its words, one at least. */
  typed: readonly string[]
}

type Source = (context: FeatureContext, asked: Asked) => Found[]

export const sourcesOf = (names: Names): readonly Source[] => [
  notices,
  people,
  (context, asked) => deals(names, context, asked),
  (context, asked) => cases(names, context, asked),
  spaces,
  pools,
  entries,
]

/** Hub by hub until there are enough. */
function some(context: FeatureContext, of: (hub: string) => Iterable<Found>): Found[] {
  const found: Found[] = []
  for (const hub of context.hubs())
    for (const one of of(hub)) {
      found.push(one)
      if (found.length === EACH_MAX) return found
    }
  return found
}

const isCalled = ({ typed }: Asked, ...texts: readonly string[]): boolean => allBegin(wordsIn(texts.join(' ')), typed)

function notices(context: FeatureContext, { text }: Asked): Found[] {
  const asked = { text, mine: false, withEnded: false, hidden: false, sort: 'relevance' as const, limit: EACH_MAX }
  return searchNotices(context, asked).items.map(({ id, hub, author, content: { title, purpose } }) => ({
    ...{ kind: 'notice' as const, id, hub, title, purpose },
    who: author.nick,
  }))
}

function people(context: FeatureContext, { typed }: Asked): Found[] {
  const [first = ''] = typed
  return some(context, function* (hub) {
    // A cheap look first: most names hold not even the letters.
    for (const { did, nick } of namesOf(context.sql, hub))
      if (folded(nick).includes(first) && allBegin(wordsIn(nick), typed))
        yield { kind: 'person', id: did, hub, title: nick, who: '' }
  })
}

function deals(names: Names, context: FeatureContext, asked: Asked): Found[] {
  const blocks = blocksStamp(context)
  return some(context, function* (hub) {
    for (const row of dealRows(context, hub)) {
      const { kind, negotiation, updated } = row
      const read = () => dealNamed(context, hub, row)
      const called = names.get(`${kind}/${hub}/${negotiation}`, `${updated}/${blocks}`, read)
      if (!called) continue
      const who = called.dids.map((did) => nickOf(context.sql, hub, did)).join(', ')
      if (isCalled(asked, called.title, who)) yield { kind, id: negotiation, hub, title: called.title, who }
    }
  })
}

function cases(names: Names, context: FeatureContext, asked: Asked): Found[] {
  return some(context, function* (hub) {
    for (const { id, updated } of caseRows(context, hub)) {
      const called = names.get(`case/${id}`, String(updated), () => caseNamed(context, id))
      if (!called) continue
      const who = called.dids.map((did) => nickOf(context.sql, hub, did)).join(', ')
      if (isCalled(asked, called.title, who)) yield { kind: 'case', id, hub, title: called.title, who }
    }
  })
}

function spaces(context: FeatureContext, asked: Asked): Found[] {
  return some(context, function* (hub) {
    for (const { id, rules, closed } of allSpaces(context.state(hub)))
      if (!closed && isCalled(asked, rules.name))
        yield { kind: 'space', id: toHex(id), hub, title: rules.name, who: '' }
  })
}

function pools(context: FeatureContext, asked: Asked): Found[] {
  return some(context, function* (hub) {
    for (const pool of poolsOf(context, hub)) {
      const { name } = pool.state.terms
      if (isCalled(asked, name))
        yield { kind: 'pool', id: poolId(pool), hub, title: name, who: nickOf(context.sql, hub, pool.state.by) }
    }
  })
}

function entries(context: FeatureContext, asked: Asked): Found[] {
  return some(context, function* (hub) {
    for (const { event, title = '', otherNick = '', delta, token } of newestEntries(context, hub, ENTRIES_MAX))
      if (isCalled(asked, title, otherNick))
        yield { kind: 'entry', id: event, hub, title, who: otherNick, delta, token }
  })
}
