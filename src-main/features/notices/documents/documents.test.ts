/** Examples in the manner of the specifications: FEP-0837 (CC0), https://schema.org/Offer and Demand, NIP-99. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NoticeForm } from '#shared/ipc/notices.ts'
import { oneLine, visible } from '#shared/wire/plain.ts'
import { DEPTH_MAX, DOCUMENT_CHARS_MAX } from '../../agreements/contracts/exchange/json.ts'
import { FEP_PROPOSAL } from '../../agreements/contracts/exchange/samples.fixture.ts'
import { fepProposal } from '../../agreements/contracts/exchange/shapes.fixture.ts'
import type { Listing } from './form.ts'
import { toEvent } from './nostr.ts'
import { readListing } from './read.ts'
import { toOffer } from './schema-org.ts'
import { toProposal } from './valueflows.ts'

const HUB = 'a'.repeat(64)
const TOKEN = `urn:kind:token:${HUB}:HRS`
const NOW = 1_800_000_000_000
const here = { hub: HUB, token: { code: 'HRS', decimals: 2 }, now: NOW }
const MISSING = 'Missing: a price in HRS, this hub’s token.'

const REPAIR: NoticeForm = {
  purpose: 'offer',
  category: 'skill',
  title: 'Bicycle repair',
  text: 'Brakes & <chains>\nat home',
  price: { kind: 'tokens', token: 'HRS', amount: '1250', per: 'hour' },
  quantity: 3,
  unit: 'hour',
  place: 'Oakfield',
  expires: NOW + 86_400_000,
}
const listing = (content: NoticeForm): Listing => ({
  id: 'b'.repeat(64),
  hub: HUB,
  posted: NOW - 5000,
  author: 'did:key:z6Mkana',
  decimals: 2,
  content,
})
const read = (document: unknown, where = here) => readListing(JSON.stringify(document), where)
const got = (document: unknown, where = here) => {
  const found = read(document, where)
  if (!found.ok) throw new Error(found.error)
  return found.value
}

const oneLineOf = (max: number, min = 0) =>
  fc
    .string({ unit: 'grapheme', maxLength: max })
    .map((text) => oneLine(text).slice(0, max).toWellFormed().trim())
    .filter((text) => text.length >= min && oneLine(text) === text)
const forms: fc.Arbitrary<NoticeForm> = fc.record({
  purpose: fc.constantFrom('offer', 'need'),
  category: fc.constantFrom('skill', 'work', 'thing', 'knowledge', 'compute', 'favour'),
  title: oneLineOf(120, 1),
  text: fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => visible(text).toWellFormed()),
  price: fc.oneof(
    fc.record({
      kind: fc.constant('tokens' as const),
      token: fc.constant('HRS'),
      amount: fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }).map(String),
      per: fc.oneof(oneLineOf(20), fc.constant('hour')),
    }),
    fc.record({ kind: fc.constant('barter' as const), wants: oneLineOf(200) }),
  ),
  quantity: fc.integer({ min: 1, max: 1_000_000 }),
  unit: fc.oneof(oneLineOf(20), fc.constantFrom('one', 'hour', 'a/b', '')),
  place: oneLineOf(60),
  expires: fc.integer({ min: 1, max: 366 * 86_400 }).map((seconds) => NOW + seconds * 1000),
})

describe.each([
  ['FEP-0837', toProposal],
  ['schema.org', toOffer],
  ['NIP-99', toEvent],
])('%s', (_, write) => {
  test('whatever may stand on the board comes back the same, and nothing is said of it', () => {
    fc.assert(
      fc.property(forms, (form) => {
        expect(got(write(listing(form)))).toEqual({ form, problems: [] })
      }),
    )
  })

  test('another hub’s price is told and not taken', () => {
    const { form, problems } = got(write(listing(REPAIR)), { ...here, hub: 'c'.repeat(64) })
    expect(form).not.toHaveProperty('price')
    expect(problems).toEqual([`${MISSING} It asks for “12.50 HRS” of another hub.`])
  })

  test('whatever stands in a field is bounded, and never throws', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(...Object.keys(write(listing(REPAIR)))), (value, name) => {
        const found = read({ ...write(listing(REPAIR)), [name]: JSON.parse(value) })
        if (found.ok) expect(found.value.problems.length).toBeLessThan(80)
        else expect(found.error).toMatch(/\.$/)
      }),
    )
  })
})

test('each is what its specification says', () => {
  const proposal = toProposal(listing(REPAIR))
  expect(fepProposal.safeParse(proposal).error).toBeUndefined()
  expect(proposal).toMatchObject({
    purpose: 'offer',
    unitBased: true,
    content: 'Brakes &amp; &lt;chains&gt;<br>at home',
    reciprocal: { resourceConformsTo: TOKEN, resourceQuantity: { hasUnit: 'one', hasNumericalValue: '12.50' } },
  })
  expect(toOffer(listing({ ...REPAIR, purpose: 'need' }))).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Demand',
    itemOffered: { '@type': 'Service' },
    priceSpecification: { '@type': 'UnitPriceSpecification', price: '12.50', priceCurrency: TOKEN, unitText: 'hour' },
    areaServed: 'Oakfield',
    validThrough: new Date(REPAIR.expires).toISOString(),
  })
  const event = toEvent(listing(REPAIR))
  expect(Object.keys(event)).toEqual(['kind', 'created_at', 'content', 'tags'])
  expect(event).toMatchObject({ kind: 30402, created_at: (NOW - 5000) / 1000 })
  expect((event as { tags: string[][] }).tags).toEqual(
    expect.arrayContaining([
      ['title', 'Bicycle repair'],
      ['summary', 'Brakes & <chains>'],
      ['price', '12.50', TOKEN, 'hour'],
      ['location', 'Oakfield'],
      ['t', 'skill'],
    ]),
  )
})

describe('as others write theirs', () => {
  test('FEP-0837’s own bike', () => {
    const { form, problems } = got(FEP_PROPOSAL)
    expect(form).toEqual({
      purpose: 'offer',
      category: 'thing',
      title: 'Offering used bike',
      text: 'Blue one-speed bike, 15 years old, some rust',
      quantity: 1,
      unit: '',
      place: '',
    })
    expect(problems).toEqual([
      'Choose what kind of thing it is. It says “https://www.wikidata.org/wiki/Q11442”.',
      `${MISSING} It asks for “30 https://www.wikidata.org/wiki/Q4917”.`,
      'Left out, because it was not understood: longitude, latitude.',
    ])
  })

  test.each([
    ['https://schema.org', ''],
    [{ schema: 'http://schema.org/' }, 'schema:'],
  ])('a shop’s product with its offer, %j', (context, prefix) => {
    const words = (said: Record<string, unknown>) =>
      Object.fromEntries(
        Object.entries(said).map(([name, value]) => [name.startsWith('@') ? name : `${prefix}${name}`, value]),
      )
    const offer = words({ '@type': `${prefix}Offer`, price: 119.99, priceCurrency: 'USD', availability: 'InStock' })
    const product = words({ '@type': `${prefix}Product`, name: 'Anvil', description: 'Heavy', offers: offer })
    const { form, problems } = got({ '@context': context, ...product })
    expect(form).toEqual({ purpose: 'offer', category: 'thing', title: 'Anvil', text: 'Heavy', unit: '', place: '' })
    expect(problems).toEqual([
      'Choose what kind of thing it is.',
      `${MISSING} It asks for “119.99 USD”.`,
      'Left out, because it was not understood: availability.',
    ])
  })

  test('NIP-99’s example', () => {
    const event = {
      kind: 30402,
      created_at: 1675642635,
      content: 'Lorem ipsum',
      tags: [
        ['d', 'lorem-ipsum'],
        ['title', 'Lorem Ipsum'],
        ['published_at', '1296962229'],
        ['t', 'electronics'],
        ['image', 'https://url.to.img', '256x256'],
        ['summary', 'More lorem ipsum'],
        ['location', 'NYC'],
        ['price', '100', 'USD'],
        ['e', 'b3e392b1', 'wss://relay.example.com'],
      ],
      pubkey: '...',
      id: '...',
      sig: '...',
    }
    const { form, problems } = got(event)
    expect(form).toEqual({ purpose: 'offer', title: 'Lorem Ipsum', text: 'Lorem ipsum', unit: '', place: 'NYC' })
    expect(problems).toEqual([
      'Its signature was not checked: nothing here says who wrote it.',
      'Choose what kind of thing it is. It says “electronics”.',
      `${MISSING} It asks for “100 USD”.`,
      'Left out, because it was not understood: image, e.',
    ])
  })
})

describe('what does not fit is told', () => {
  const event = (...tags: string[][]) => ({
    ...toEvent(listing(REPAIR)),
    tags: [['title', 'A'], ['t', 'work'], ['price', '1', TOKEN], ...tags],
  })
  test.each([
    [['location', 'x'.repeat(61)], 'The place was longer than 60 characters and is cut.'],
    [['location', 'O\u202eak'], 'The place held invisible characters, which are taken out.'],
    [['stock', '1.5'], 'How many: “1.5” is no whole number from 1 to 1000000.'],
    [['expiration', 'soon'], 'When it ends: “soon” is no time. Choose an end.'],
    [['expiration', '5'], 'Its end has passed: choose a new one.'],
    [['expiration', '99999999999'], 'It lasts longer than a year: choose an end.'],
    [['status', 'sold'], 'It says that it is not on offer any more.'],
    [['<b>\u202e', 'x'], 'Left out, because it was not understood: <b>.'],
  ])('%j', (tag, problem) => expect(got(event(tag)).problems).toEqual([problem]))

  test.each(['-1', '1.234', '1e3', '99999999999999999999'])('a price of %s', (digits) => {
    const { form, problems } = got({
      ...event(),
      tags: [
        ['title', 'A'],
        ['t', 'work'],
        ['price', digits, TOKEN],
      ],
    })
    expect(form).not.toHaveProperty('price')
    expect(problems).toEqual([`Missing: a price in HRS. “${digits}” is no amount of it.`])
  })
})

test.each([
  ['no JSON', 'hello', /not JSON/],
  ['a name twice', '{"type":"Proposal","type":"x"}', /twice/],
  ['too deep', '['.repeat(DEPTH_MAX + 2), /deep/],
  ['too long', `"${'x'.repeat(DOCUMENT_CHARS_MAX)}"`, /longer than/],
  ['another event', '{"kind":1,"tags":[]}', /no classified listing/],
  ['an agreement offered', '{"type":"Offer","object":{"type":"Agreement"}}', /neither a proposal/],
  ['nothing', '{}', /neither a proposal/],
])('refused in words: %s', (_, text, words) => {
  const found = readListing(text, here)
  expect(found.ok ? '' : found.error).toMatch(words)
})
