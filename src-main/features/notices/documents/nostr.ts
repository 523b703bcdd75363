/**
 * A notice as the classified listing of NIP-99 (https://github.com/nostr-protocol/nips/blob/master/99.md), and back. It is a template of an event: nostr
 * signs with keys of its own, which nobody here has, so it carries no `pubkey`, `id` or `sig`. The end is NIP-40's `expiration`, in whole
 * seconds; `stock` is the market extension's that NIP-99 points to.
 */
import { formatAmount } from '#shared/core/kernel/index.ts'
import { category } from '#shared/ipc/notices.ts'
import type { Json, JsonObject } from '../../agreements/contracts/exchange/json.ts'
import type { Notes } from '../../agreements/contracts/exchange/notes.ts'
import { tokenUrn } from '../../agreements/contracts/exchange/vocabulary.ts'
import type { Listing, Said } from './form.ts'

const LISTING = 30402
const INACTIVE = '30403'
const SUMMARY_CHARS_MAX = 140
const seconds = (ms: number): string => String(Math.floor(ms / 1000))

function priceTag({ hub, content: { price }, decimals }: Listing): string[] {
  if (price.kind === 'barter') return ['barter', price.wants]
  const amount = formatAmount(BigInt(price.amount), decimals)
  return ['price', amount, tokenUrn(hub, price.token), ...(price.per === '' ? [] : [price.per])]
}

export function toEvent(listing: Listing): object {
  const { id, posted, content } = listing
  const { purpose, title, text, quantity, unit, place, expires } = content
  const [summary = ''] = text.split('\n')
  const tags = [
    ['d', id],
    ['title', title],
    ...(summary === '' ? [] : [['summary', summary.slice(0, SUMMARY_CHARS_MAX).toWellFormed()]]),
    ['published_at', seconds(posted)],
    ...(place === '' ? [] : [['location', place]]),
    priceTag(listing),
    ['t', content.category],
    ['purpose', purpose === 'need' ? 'request' : 'offer'],
    ['stock', String(quantity)],
    ...(unit === '' ? [] : [['unit', unit]]),
    ['expiration', seconds(expires)],
  ]
  return { kind: LISTING, created_at: Math.floor(posted / 1000), content: text, tags }
}

const isObject = (json: Json): json is JsonObject => json instanceof Map
const texts = (json: Json): string[] =>
  Array.isArray(json) ? json.filter((part): part is string => typeof part === 'string') : []

const MEMBERS = ['kind', 'created_at', 'content', 'tags', 'pubkey', 'id', 'sig']
const READ = [
  ...['d', 'title', 'summary', 'published_at', 'location', 'price', 'barter', 't', 'purpose', 'stock', 'unit'],
  ...['expiration', 'status'],
]

/** The digits of its kind, where it is an event of nostr at all. */
function kindOf(event: JsonObject): string | undefined {
  const kind = event.get('kind')
  return kind instanceof Object && 'digits' in kind ? kind.digits : undefined
}

export const isEvent = (json: Json): json is JsonObject =>
  isObject(json) && kindOf(json) !== undefined && Array.isArray(json.get('tags'))

const endOf = (text: string | undefined): number | string | undefined =>
  text !== undefined && /^\d{1,11}$/.test(text) ? Number(text) * 1000 : text

/** undefined: an event of another kind. */
export function fromEvent(event: JsonObject, notes: Notes): Said | undefined {
  const kind = kindOf(event)
  if (kind !== String(LISTING) && kind !== INACTIVE) return undefined
  for (const name of event.keys()) if (!MEMBERS.includes(name)) notes.ignore(name)
  const tags = (event.get('tags') as readonly Json[]).map(texts)
  for (const [name = 'a tag without a name'] of tags) if (!READ.includes(name)) notes.ignore(name)
  const tag = (name: string) => tags.find(([found]) => found === name)
  const value = (name: string) => tag(name)?.[1]
  const topics = tags.filter(([name]) => name === 't').map(([, topic = '']) => topic)
  const ours = topics.find((topic) => category.safeParse(topic).success)
  for (const topic of topics) if (ours !== undefined && topic !== ours) notes.ignore(`t ${topic}`)
  if (event.has('sig')) notes.problem('Its signature was not checked: nothing here says who wrote it.')
  if (kind === INACTIVE || value('status') === 'sold') notes.problem('It says that it is not on offer any more.')
  const [, digits = '', token = '', per = ''] = tag('price') ?? []
  const content = event.get('content')
  const purpose = value('purpose')
  return {
    purpose: purpose === 'request' ? 'need' : 'offer',
    category: ours ?? (topics.length > 0 ? topics.join(', ') : undefined),
    title: value('title'),
    text: typeof content === 'string' && content !== '' ? content : value('summary'),
    ...(tag('price') && { money: { token, digits, per } }),
    wants: tag('price') ? undefined : value('barter'),
    quantity: value('stock'),
    unit: value('unit'),
    place: value('location'),
    expires: endOf(value('expiration')),
  }
}
