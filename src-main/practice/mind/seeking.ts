/** What a persona starts by itself: somebody always answers a person's notice, and now and then they trade with each other. */

import { DAY, HOUR } from '#shared/core/kernel/index.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import type { Notice } from '#shared/ipc/notices.ts'
import { CAST, isNeighbour } from '../cast/index.ts'
import type { Persona } from '../persona.ts'
import { line, pick, roll, within } from './chance.ts'
import type { Move, Sight } from './sight.ts'

/** Between neighbours: in each stretch of this length a persona looks around once. */
const STROLL_MS = 12 * HOUR
const STROLL_CHANCE = 0.3
/** Open trades a persona wants to have at most before it starts another. */
const BUSY = 2
/** The second to be interested comes only sometimes, and later. */
const SECOND_CHANCE = 0.5
const SECOND_AFTER_MS = 3 * HOUR

/** Who may be counted on to answer a person. */
const EAGER = CAST.filter(({ manner }) => manner.makesAnEffort).map(({ key }) => key)

const TERMS = {
  quantity: 1,
  notes: '',
  openWithin: 3 * DAY,
  fundWithin: 2 * DAY,
  deliverWithin: 4 * DAY,
  onDeliverDue: 'refund',
  reviewWithin: 2 * DAY,
  onReviewDue: 'release',
} as const

export function seek(persona: Persona, sight: Sight): Move[] {
  const free = sight.notices.filter((notice) => !notice.mine && !isAnswered(sight, notice))
  const wanted =
    free.find((notice) => isPerson(notice) && wants(persona, sight, notice)) ?? stroll(persona, sight, free)
  if (wanted === undefined) return []
  return [{ do: 'sign', act: { act: 'propose', terms: termsFor(persona, wanted) } }]
}

const isAnswered = ({ trades }: Sight, { id }: Notice): boolean =>
  trades.some(({ proposals }) => proposals.some(({ form }) => form.notice === id))

const isPerson = ({ author }: Notice): boolean => !isNeighbour(author.nick)

/** Every persona knows the order in which all of them are drawn to a notice, so one comes for certain and never all at once. */
function wants({ key, manner }: Persona, { now }: Sight, { id, posted, edited = posted }: Notice): boolean {
  const order = EAGER.toSorted((a, b) => roll(a, id, 'drawn') - roll(b, id, 'drawn'))
  const place = order.indexOf(key)
  if (place === 0) return now >= edited + within(manner.thinks, key, id, 'seen')
  return place === 1 && roll(id, 'second') < SECOND_CHANCE && now >= edited + SECOND_AFTER_MS
}

function stroll({ key }: Persona, { now, trades }: Sight, free: readonly Notice[]): Notice | undefined {
  const stretch = Math.floor(now / STROLL_MS)
  const open = trades.filter(({ state }) => ['offered', 'agreed', 'funded', 'delivered'].includes(state))
  if (open.length >= BUSY || roll(key, stretch, 'stroll') >= STROLL_CHANCE) return undefined
  const seen = free.filter((notice) => !isPerson(notice))
  return seen.length === 0 ? undefined : pick(seen, key, stretch)
}

function termsFor({ key, manner, voice }: Persona, { content, hub, id, author }: Notice): ProposedTerms {
  const asked = content.price.kind === 'tokens' ? Number(content.price.amount) : 0
  const buys = content.purpose === 'offer'
  return {
    ...TERMS,
    hub,
    notice: id,
    side: buys ? 'payer' : 'provider',
    counterparty: author.did,
    amount: String(buys ? Math.floor(asked * manner.opening) : asked),
    title: content.title,
    text: content.text,
    notes: line(voice.proposes, { nick: author.nick, title: content.title }, key, id),
  }
}

type ProposedTerms = Extract<Act, { act: 'propose' }>['terms']
