/** Documents written elsewhere: what they say stands in the draft, what they leave open is said, and what would harm is refused in words. */
import { describe, expect, it, test } from 'vitest'
import { toHex } from '#shared/core/kernel/index.ts'
import type { Here } from './flows.ts'
import { fromDocument, type Imported } from './import.ts'
import { DEPTH_MAX, DOCUMENT_CHARS_MAX, VALUES_MAX } from './json.ts'
import * as samples from './samples.fixture.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 10, 22)
const [ME, BEN] = ['1', '2'].map((sign) => `did:key:z6Mk${sign.repeat(44)}`) as [string, string]
const HUB = toHex(new Uint8Array(32).fill(7))
const here: Here = {
  hub: HUB,
  me: ME,
  now: NOW,
  tokens: [{ code: 'HRS', decimals: 2 }],
  isMember: (did) => did === ME || did === BEN,
}
const read = (document: unknown): Imported => {
  const read = fromDocument(typeof document === 'string' ? document : JSON.stringify(document), here)
  if (!read.ok) throw new Error(read.error)
  return read.value
}
const UNKNOWN = (place: number) => ({ did: `did:key:unknown-${place}` })

describe('the samples of FEP-0837', () => {
  it('a proposal is a draft in which I get the bike and pay', () => {
    const { form, problems, ignored } = read(samples.FEP_PROPOSAL)
    expect(form).toMatchObject({
      hub: HUB,
      title: 'Offering used bike',
      text: 'Blue one-speed bike, 15 years old, some rust',
      parties: [{ did: ME }, UNKNOWN(2)],
      commitments: [
        { title: 'Offering used bike', to: 0, by: 1, what: 'thing', quantity: 1, unit: 'C62', within: 7 * DAY },
      ],
    })
    expect(form.commitments[0]?.pay).toEqual([
      { by: 0, token: '', amount: '3000', to: [{ did: 'did:key:unknown-2', share: 1000 }] },
    ])
    expect(problems).toEqual([
      '“30” of “https://www.wikidata.org/wiki/Q4917” is not money of this hub: choose a token and set the amount.',
      'It says nothing of what happens late or in silence: the usual values stand in the draft. Look at them.',
      '“https://market.example/users/alice” is no member of this hub: choose who it is.',
    ])
    expect(ignored).toEqual([
      'availableQuantity',
      'resourceConformsTo https://www.wikidata.org/wiki/Q11442',
      'resourceConformsTo https://www.wikidata.org/wiki/Q4917',
      'location',
    ])
  })

  it('a minimal one is a gift', () =>
    expect(read(samples.FEP_MINIMAL).form.commitments).toMatchObject([{ title: '', what: 'thing', pay: [] }]))

  it('an Offer(Agreement) says how much but not of what, and is told so', () => {
    const { form, problems } = read(samples.FEP_OFFER)
    expect(form.parties).toHaveLength(2)
    expect(form.commitments).toMatchObject([
      { by: 1, to: 0, quantity: 1 },
      { by: 0, to: 1, quantity: 30 },
    ])
    expect(problems).toContain('It does not say what is done: write it in.')
    expect(problems).toContain('What is given in return stands as a promise. If it is money, make it a payment.')
    expect(problems).toContain('You are none of those it names: choose which of them you are.')
  })

  test.each([
    ['as FEP-0837 prints it', samples.FEP_ACCEPT],
    ['of an earlier draft', samples.EARLIER_AGREEMENT],
  ])('an Accept %s carries its agreement', (_, document) =>
    expect(read(document).form.commitments).toMatchObject([
      { by: 1, to: 0, quantity: 1 },
      { by: 0, to: 1, quantity: 30 },
    ]),
  )
})

describe('what others write', () => {
  it('Mitra: a service by the second, for money that is not ours', () => {
    const { form, problems } = read(samples.SUBSCRIPTION)
    expect(form.commitments).toMatchObject([
      {
        title: 'Support my work',
        what: 'service',
        quantity: 1,
        unit: 'SEC',
        pay: [{ by: 0, token: '', amount: '2000000' }],
      },
    ])
    expect(problems).toContain('Its amounts are for one unit and can be multiplied: set how many.')
  })

  it('Valueflows: a graph of commitments that name their agreement, with numbers as numbers', () => {
    const { form } = read(samples.VALUEFLOWS_EXCHANGE)
    expect(form.commitments).toMatchObject([
      { by: 1, to: 0, what: 'thing', quantity: 40, unit: 'KGM' },
      { by: 0, to: 1, what: 'thing', quantity: 12, unit: 'LTR' },
    ])
    expect(form.title).toBe('The mill gives the orchard 40 kg of flour for 12 litres of juice.')
  })

  const intent = { type: 'Intent', action: 'work', resourceQuantity: { hasUnit: 'hour', hasNumericalValue: '2' } }
  const proposal = { type: 'Proposal', name: 'Help', purpose: 'request', attributedTo: BEN, publishes: intent }
  const dated = (words: object) => read({ ...proposal, publishes: { ...intent, ...words } })
  const priced = (value: unknown) =>
    read({
      ...proposal,
      reciprocal: {
        resourceConformsTo: `urn:kind:token:${HUB}:HRS`,
        resourceQuantity: { hasUnit: 'one', hasNumericalValue: value },
      },
    })

  test.each<[string, unknown]>([
    ['plain words', proposal],
    ['a list around it', [proposal]],
    [
      'keywords',
      { '@type': 'Proposal', name: 'Help', purpose: 'request', attributedTo: { '@id': BEN }, publishes: [intent] },
    ],
    [
      'prefixes without a context',
      { type: 'vf:Proposal', name: 'Help', 'vf:purpose': 'vf:request', attributedTo: BEN, 'vf:publishes': intent },
    ],
    [
      'a prefix of its own',
      {
        '@context': { v: 'https://w3id.org/valueflows/ont/vf#' },
        '@type': 'v:Proposal',
        name: 'Help',
        'v:purpose': 'request',
        attributedTo: BEN,
        'v:publishes': intent,
      },
    ],
    [
      'a word of its own',
      {
        '@context': { v: 'https://w3id.org/valueflows/ont/vf#', wants: { '@id': 'v:publishes' } },
        '@type': 'Proposal',
        name: 'Help',
        purpose: 'request',
        attributedTo: BEN,
        wants: intent,
      },
    ],
    [
      'whole IRIs and typed values',
      {
        '@type': ['Note', 'https://w3id.org/valueflows/ont/vf#Proposal'],
        name: 'Help',
        purpose: { '@value': 'request' },
        attributedTo: BEN,
        'https://w3id.org/valueflows/ont/vf#publishes': { '@list': [intent] },
      },
    ],
    ['another type, for other servers', { ...proposal, type: 'Note' }],
    ['a message around it', { type: 'Create', actor: BEN, object: proposal }],
    [
      'a graph that names its intent',
      {
        '@graph': [
          { ...proposal, publishes: 'urn:x:1' },
          { id: 'urn:x:1', ...intent },
        ],
      },
    ],
  ])('%s', (_, document) =>
    expect(read(document).form).toMatchObject({
      title: 'Help',
      parties: [{ did: BEN }, { did: ME }],
      commitments: [{ to: 0, by: 1, what: 'work', quantity: 2, unit: 'HUR' }],
    }),
  )

  it('a word that means something else is not ours', () =>
    expect(
      fromDocument(
        JSON.stringify({ '@context': { publishes: 'https://schema.org/publishes' }, publishes: intent }),
        here,
      ).ok,
    ).toBe(false))

  test.each<[unknown, string]>([
    ['12.50', '1250'],
    ['12.5', '1250'],
    ['12.500', '1250'],
    ['0.1', '10'],
    [{ '@value': '7', '@type': 'xsd:decimal' }, '700'],
    [12.5, '1250'],
    ['90071992547409.93', '9007199254740993'],
  ])('an amount of %j is %s in the smallest unit', (value, amount) =>
    expect(priced(value).form.commitments[0]?.pay).toMatchObject([{ token: 'HRS', amount }]),
  )

  test.each<[unknown]>([['12.505'], ['1e3'], ['-5'], ['much'], [''], ['9'.repeat(40)], [`1.${'0'.repeat(60)}1`]])(
    'an amount of %j is left to the person',
    (value) => {
      const { form, problems } = priced(value)
      expect(form.commitments[0]?.pay).toMatchObject([{ amount: '0' }])
      expect(problems.join()).toContain('could not be read: set it.')
    },
  )

  it('days count from now, and one that is over is said', () => {
    expect(dated({ hasBeginning: '2026-11-23T00:00:00Z', due: '2026-11-25T00:00:00Z' }).form.commitments).toMatchObject(
      [{ wait: DAY, within: 2 * DAY }],
    )
    expect(dated({ due: '2019-05-17' }).problems).toContain('It was to be done by a day that is over: set another.')
  })

  it('a unit and an action that have no word here are said', () => {
    const { form, problems } = dated({
      action: 'pickup',
      resourceQuantity: { hasUnit: 'om2:parsec', hasNumericalValue: '2.5' },
    })
    expect(form.commitments).toMatchObject([{ what: 'service', quantity: 1, unit: 'C62' }])
    expect(problems.join()).toMatch(/“pickup”.*“om2:parsec”.*“2.5”/)
  })

  it('HTML is read as text', () =>
    expect(read({ ...proposal, content: '<p>A &amp; B</p><p><b>bold</b><script>x</script></p>' }).form.text).toBe(
      'A & B\nboldx',
    ))

  it('what is asked for in money alone is a payment by itself', () =>
    expect(
      read({
        ...proposal,
        purpose: 'offer',
        publishes: {
          action: 'transfer',
          resourceConformsTo: 'wd:Q4917',
          resourceQuantity: { hasUnit: 'one', hasNumericalValue: 5 },
        },
      }).form.commitments,
    ).toMatchObject([{ what: 'money', gate: { kind: 'time' }, pay: [{ amount: '500' }] }]))

  it('a stranger’s words cannot turn ours around', () =>
    expect(read({ ...proposal, attributedTo: 'https://x.example/\u202eevil\u0007' }).problems.join()).toContain(
      '“https://x.example/evil”',
    ))
})

describe('what would harm', () => {
  const nest = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
  const proposal = '"type":"Proposal","publishes":{"action":"transfer"}'
  test.each<[string, string, RegExp]>([
    ['ten megabytes', `"${'x'.repeat(10_000_000)}"`, /longer than 1000000/],
    ['a depth that would end the stack', nest(100_000), new RegExp(`more than ${DEPTH_MAX} deep`)],
    ['too many values', `[${'1,'.repeat(VALUES_MAX)}1]`, new RegExp(`more than ${VALUES_MAX} values`)],
    ['a name twice', `{${proposal},"type":"Offer"}`, /“type” stands twice/],
    ['a name twice, spelt otherwise', `{${proposal},"t\\u0079pe":"Offer"}`, /“type” stands twice/],
    ['a prototype', `{${proposal},"__proto__":{"isAdmin":true}}`, /__proto__/],
    ['a prototype, spelt otherwise', `{${proposal},"\\u005f_proto__":{}}`, /__proto__/],
    ['no JSON', 'vf:Proposal', /not JSON/],
    ['JSON with something after it', `{${proposal}} {}`, /not JSON/],
    ['JSON cut off', `{${proposal}`, /not JSON/],
    ['a text cut off', '{"type', /not JSON/],
    ['a number as nobody writes it', '[01]', /not JSON/],
    ['nothing', '', /not JSON/],
    ['no object', '"Proposal"', /of no type/],
    ['something else', '{"type":"Note"}', /“Note”, not a Proposal/],
    ['a refusal', '{"type":"Reject","object":"https://x.example/1"}', /“Reject”/],
    [
      'a message in a message without end',
      `${'{"type":"Create","object":'.repeat(9)}{${proposal}}${'}'.repeat(9)}`,
      /“Create”/,
    ],
    ['nothing promised', '{"type":"Agreement"}', /promises nothing/],
    [
      'promises without end',
      `{"type":"Agreement","stipulates":[${'{"action":"work"},'.repeat(9_000)}{}]}`,
      /more than 160/,
    ],
    [
      'commitments without end',
      `{"type":"Agreement","stipulates":[${'{"action":"work"},'.repeat(33)}{"a":1}]}`,
      /more than 32/,
    ],
    [
      'people without end',
      `{"type":"Agreement","stipulates":[${Array.from({ length: 18 }, (_, i) => `{"action":"work","provider":"urn:x:${i}"}`).join()}]}`,
      /more than 16 people/,
    ],
  ])('%s is refused in words', (_, text, why) => {
    const started = performance.now()
    const answer = fromDocument(text, here)
    expect(answer).toMatchObject({ ok: false, error: expect.stringMatching(why) })
    expect(performance.now() - started).toBeLessThan(2000)
  })

  test.each<[string, string]>([
    ['names of every object', `{${proposal},"constructor":{"prototype":{"x":1}},"toString":"x"}`],
    ['a context in a circle', `{"@context":{"a":"b:x","b":"a:y"},${proposal},"a:z":1}`],
    ['a context of contexts', `{"@context":[${'{"vf":"x"},'.repeat(9_000)}{}],${proposal}}`],
    ['tags without end', `{${proposal},"content":"${'<'.repeat(500_000)}"}`],
    [
      'digits without end',
      `{"type":"Proposal","publishes":{"action":"transfer","resourceQuantity":{"hasNumericalValue":${'9'.repeat(500_000)}}}}`,
    ],
    [
      'zeros without end',
      `{"type":"Proposal","publishes":{"resourceConformsTo":"wd:Q4917","resourceQuantity":{"hasNumericalValue":"1.${'01'.repeat(200_000)}"}}}`,
    ],
    ['a title as long as a book', `{${proposal},"name":"${'x'.repeat(900_000)}"}`],
    [
      'our words with a stranger’s values',
      `{${proposal},"kind:version":9,"kind:parties":[1,"x",{"id":{}}],"kind:together":"yes","kind:dispute":{"kind:arbiters":["x"],"kind:within":"P9999999Y","kind:quorum":-1},"kind:openWithin":"P99999999D","kind:hub":"x","kind:notice":"x"}`,
    ],
    [
      'a gate out of a prototype',
      '{"type":"Agreement","stipulates":{"kind:gate":{"kind:name":"constructor"},"kind:after":[1e9,-1,0.5,"x"],"kind:callOff":5000,"kind:place":-3,"kind:wait":"P1M"}}',
    ],
  ])('%s makes a draft at most', (_, text) => {
    expect(text.length).toBeLessThan(DOCUMENT_CHARS_MAX)
    const started = performance.now()
    const answer = fromDocument(text, here)
    expect(answer.ok || answer.error.length > 0).toBe(true)
    expect(performance.now() - started).toBeLessThan(2000)
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
  })
})
