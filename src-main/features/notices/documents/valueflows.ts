/**
 * A notice as FEP-0837's Proposal (https://w3id.org/fep/0837, "Proposals"; https://www.valueflo.ws) and back. Place and end are the Activity
 * Vocabulary's `location` and `endTime`.
 */
import { formatAmount } from '#shared/core/kernel/index.ts'
import { plain, textIn } from '../../agreements/contracts/exchange/html.ts'
import { digitsOf, idOf, type Node, nodesOf, textOf } from '../../agreements/contracts/exchange/node.ts'
import type { Notes } from '../../agreements/contracts/exchange/notes.ts'
import {
  ACTION_OF,
  CONTEXT,
  instantText,
  isMoney,
  readInstant,
  tailOf,
  tokenUrn,
  WHAT_OF,
} from '../../agreements/contracts/exchange/vocabulary.ts'
import { ignoreOthers, type Listing, type Said } from './form.ts'

const PUBLIC = 'https://www.w3.org/ns/activitystreams#Public'
const CATEGORY = 'urn:kind:category:'
const COUNT = 'one'

const measure = (unit: string, value: string) => ({ hasUnit: unit, hasNumericalValue: value })

/** What is paid: nothing for barter, whose wish stands in words of our own. */
function reciprocal({ hub, content: { price }, decimals }: Listing, id: string) {
  if (price.kind === 'barter') return { 'kind:wants': price.wants }
  return {
    reciprocal: {
      type: 'Intent',
      id: `${id}#reciprocal`,
      action: 'transfer',
      resourceConformsTo: tokenUrn(hub, price.token),
      resourceQuantity: measure(COUNT, formatAmount(BigInt(price.amount), decimals)),
    },
  }
}

export function toProposal(listing: Listing): object {
  const { id: notice, author, posted, content } = listing
  const id = `urn:kind:notice:${notice}`
  const { title, text, price, unit } = content
  const named = unit === '' ? COUNT : unit
  const per = price.kind === 'tokens' ? price.per : ''
  return {
    '@context': [...CONTEXT, { availableQuantity: 'vf:availableQuantity' }],
    type: 'Proposal',
    id,
    purpose: content.purpose === 'need' ? 'request' : 'offer',
    attributedTo: author,
    name: title,
    content: plain(text),
    source: { content: text, mediaType: 'text/plain' },
    published: instantText(posted),
    endTime: instantText(content.expires),
    ...(content.place !== '' && { location: { type: 'Place', name: content.place } }),
    publishes: {
      type: 'Intent',
      id: `${id}#primary`,
      action: content.category === 'thing' ? ACTION_OF.thing : ACTION_OF.service,
      resourceConformsTo: `${CATEGORY}${content.category}`,
      resourceQuantity: measure(named, '1'),
      availableQuantity: measure(named, String(content.quantity)),
      ...((unit === COUNT || tailOf(unit) !== unit) && { 'kind:unit': unit }),
    },
    ...reciprocal(listing, id),
    ...(per !== '' && per !== unit && { 'kind:per': per }),
    unitBased: per !== '',
    to: PUBLIC,
  }
}

const OF_WHOLE = [
  ...[
    'id',
    'type',
    'purpose',
    'attributedTo',
    'name',
    'content',
    'summary',
    'source',
    'published',
    'endTime',
    'hasEnd',
  ],
  ...['location', 'publishes', 'reciprocal', 'unitBased', 'to', 'cc', 'kind:wants', 'kind:per'],
]
const OF_INTENT = ['id', 'type', 'action', 'resourceConformsTo', 'resourceQuantity', 'availableQuantity', 'kind:unit']
const PURPOSES = new Map([
  ['offer', 'offer' as const],
  ['request', 'need' as const],
])

function unitOf(intent: Node, quantity: Node | undefined): string {
  const said = textOf(intent, 'kind:unit')
  const name = idOf(quantity, 'hasUnit') ?? ''
  return said ?? (tailOf(name) === COUNT ? '' : tailOf(name))
}

const howMany = (node: Node | undefined) => digitsOf(node, 'hasNumericalValue')

/** What is given in return: money by its name, anything else in words. */
function returnOf(proposal: Node, unit: string, notes: Notes): Pick<Said, 'money' | 'wants'> {
  const [given, more] = nodesOf(proposal, 'reciprocal')
  if (more) notes.problem('It asks for more than one thing in return; the first was read.')
  if (!given) return { wants: textOf(proposal, 'kind:wants') }
  ignoreOthers(given, [...OF_INTENT, 'name', 'note'], notes)
  const resource = idOf(given, 'resourceConformsTo') ?? ''
  const [amount] = nodesOf(given, 'resourceQuantity')
  const words = textOf(given, 'name', 'note')
  if (!isMoney(resource) && words !== undefined) return { wants: words }
  const unitBased = proposal.get('unitBased')?.[0] === true
  return {
    money: {
      token: resource,
      digits: howMany(amount) ?? '',
      per: unitBased ? (textOf(proposal, 'kind:per') ?? unit) : '',
    },
  }
}

export const isProposal = (node: Node): boolean =>
  (node.get('type') ?? []).some((type) => typeof type === 'string' && tailOf(type) === 'Proposal') ||
  node.has('publishes')

export function fromProposal(proposal: Node, notes: Notes): Said {
  ignoreOthers(proposal, OF_WHOLE, notes)
  const [intent = new Map(), more] = nodesOf(proposal, 'publishes')
  if (more) notes.problem('It publishes more than one thing; the first was read.')
  ignoreOthers(intent, [...OF_INTENT, 'name', 'note'], notes)
  const [quantity = nodesOf(intent, 'resourceQuantity')[0]] = nodesOf(intent, 'availableQuantity')
  const unit = unitOf(intent, quantity)
  const resource = idOf(intent, 'resourceConformsTo')
  const [location] = nodesOf(proposal, 'location')
  if (location) ignoreOthers(location, ['id', 'type', 'name'], notes)
  const ends = textOf(proposal, 'endTime', 'hasEnd')
  return {
    purpose: PURPOSES.get(tailOf(textOf(proposal, 'purpose') ?? '')),
    category: resource?.startsWith(CATEGORY) ? resource.slice(CATEGORY.length) : resource,
    nature: WHAT_OF.get(tailOf(idOf(intent, 'action') ?? '')) === 'thing' ? 'thing' : 'service',
    title: textOf(proposal, 'name') ?? textOf(intent, 'name', 'note'),
    text: textIn(proposal),
    quantity: howMany(quantity),
    unit,
    place: textOf(location, 'name') ?? textOf(proposal, 'location'),
    expires: ends === undefined ? undefined : (readInstant(ends) ?? ends),
    ...returnOf(proposal, unit, notes),
  }
}
