/**
 * A notice as schema.org's Offer (https://schema.org/Offer) or Demand (https://schema.org/Demand), and back, also out of a Product or a Service that
 * has `offers`. `priceCurrency` may be any well-known name of a currency; ours is the one of a hub's token (decision 050).
 */
import { formatAmount } from '#shared/core/kernel/index.ts'
import { digitsOf, isNode, type Node, nodesOf, textOf, type Value } from '../../agreements/contracts/exchange/node.ts'
import type { Notes } from '../../agreements/contracts/exchange/notes.ts'
import { instantText, readInstant, tailOf, tokenUrn } from '../../agreements/contracts/exchange/vocabulary.ts'
import { ignoreOthers, type Listing, type Said } from './form.ts'

const BARTER = 'Barter'

function priceWords({ hub, content: { price }, decimals }: Listing): object {
  if (price.kind === 'barter')
    return { acceptedPaymentMethod: { '@type': 'PaymentMethod', name: BARTER, description: price.wants } }
  return {
    priceSpecification: {
      '@type': 'UnitPriceSpecification',
      price: formatAmount(BigInt(price.amount), decimals),
      priceCurrency: tokenUrn(hub, price.token),
      ...(price.per !== '' && { unitText: price.per }),
    },
  }
}

export function toOffer(listing: Listing): object {
  const { id, author, posted, content } = listing
  const { purpose, category, title, text, quantity, unit, place, expires } = content
  const offered = purpose === 'offer'
  return {
    '@context': 'https://schema.org',
    '@type': offered ? 'Offer' : 'Demand',
    '@id': `urn:kind:notice:${id}`,
    name: title,
    description: text,
    category,
    itemOffered: { '@type': category === 'thing' ? 'Product' : 'Service', name: title },
    ...(offered && { offeredBy: { '@type': 'Person', identifier: author } }),
    ...priceWords(listing),
    inventoryLevel: { '@type': 'QuantitativeValue', value: quantity, ...(unit !== '' && { unitText: unit }) },
    ...(place !== '' && { areaServed: place }),
    validFrom: instantText(posted),
    validThrough: instantText(expires),
  }
}

const OF_OFFER = [
  ...['id', 'type', 'name', 'description', 'category', 'itemOffered', 'offeredBy', 'priceSpecification', 'price'],
  ...['priceCurrency', 'acceptedPaymentMethod', 'inventoryLevel', 'areaServed', 'validFrom', 'validThrough'],
]
const OF_ITEM = ['id', 'type', 'name', 'description', 'category', 'offers']
const OF_PRICE = ['type', 'price', 'priceCurrency', 'unitText']

const SPACE = /^(?:https?:\/\/schema\.org\/|schema:)/

/** The same with schema.org's names plain, however the document spells them. */
function plainly(node: Node): Node {
  const words = new Map<string, readonly Value[]>()
  for (const [name, values] of node) {
    const word = name.replace(SPACE, '')
    words.set(word, [...(words.get(word) ?? []), ...values.map((value) => (isNode(value) ? plainly(value) : value))])
  }
  return words
}

const typeOf = (node: Node | undefined): string => tailOf(textOf(node, 'type') ?? '')
const isOffer = (node: Node): boolean => ['Offer', 'Demand'].includes(typeOf(node)) && !node.has('object')

interface Found {
  readonly offer: Node
  readonly item: Node | undefined
}

/** The offer among these objects, with what it offers. */
export function offerIn(nodes: readonly Node[], notes: Notes): Found | undefined {
  for (const node of nodes.map(plainly)) {
    if (isOffer(node)) return { offer: node, item: nodesOf(node, 'itemOffered')[0] }
    const [offer, more] = nodesOf(node, 'offers')
    if (more) notes.problem('It has more than one offer; the first was read.')
    if (offer) return { offer, item: node }
  }
  return undefined
}

function returnOf(offer: Node, notes: Notes): Pick<Said, 'money' | 'wants'> {
  const [method] = nodesOf(offer, 'acceptedPaymentMethod')
  if (textOf(method, 'name') === BARTER) return { wants: textOf(method, 'description') ?? '' }
  if (offer.has('acceptedPaymentMethod')) notes.ignore('acceptedPaymentMethod')
  const [priced, more] = nodesOf(offer, 'priceSpecification')
  if (more) notes.problem('It has more than one price; the first was read.')
  if (priced) ignoreOthers(priced, OF_PRICE, notes)
  const digits = digitsOf(priced, 'price') ?? digitsOf(offer, 'price')
  if (digits === undefined) return {}
  const token = textOf(priced, 'priceCurrency') ?? textOf(offer, 'priceCurrency') ?? ''
  return { money: { token, digits, per: textOf(priced, 'unitText') ?? '' } }
}

/** Whether it is a thing or a service, where the document says so. */
function natureOf(item: Node | undefined): Said['nature'] {
  const type = typeOf(item)
  if (type === '') return undefined
  return type.endsWith('Service') ? 'service' : 'thing'
}

export function fromOffer({ offer, item }: Found, notes: Notes): Said {
  ignoreOthers(offer, OF_OFFER, notes)
  if (item) ignoreOthers(item, OF_ITEM, notes)
  const [area] = nodesOf(offer, 'areaServed')
  const [level] = nodesOf(offer, 'inventoryLevel')
  const ends = textOf(offer, 'validThrough')
  return {
    purpose: typeOf(offer) === 'Demand' ? 'need' : 'offer',
    category: textOf(offer, 'category') ?? textOf(item, 'category'),
    nature: natureOf(item),
    title: textOf(offer, 'name') ?? textOf(item, 'name') ?? textOf(offer, 'itemOffered'),
    text: textOf(offer, 'description') ?? textOf(item, 'description'),
    quantity: digitsOf(level, 'value'),
    unit: textOf(level, 'unitText'),
    place: textOf(offer, 'areaServed') ?? textOf(area, 'name'),
    expires: ends === undefined ? undefined : (readInstant(ends) ?? ends),
    ...returnOf(offer, notes),
  }
}
