import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldSpec, FieldValue, SpaceRules } from '#shared/wire/spaces.ts'
import { fieldValue, spaceRules } from '#shared/wire/spaces.ts'
import { decodeRecord, encodeRecord } from '../hub/index.ts'
import { DAY } from '../kernel/index.ts'
import { ladderOf, tierOfTest } from '../testing/ladder.ts'
import { bytesOf, didOf, T0, World } from '../testing/world.ts'
import { breachOf, GRACE_MS, outside, type Posted, spaceRefusal } from './admit.ts'
import { fits } from './fields.ts'
import { FOUNDED_MAX, SPACE_TYPES, type SpaceTypeName } from './limits.ts'
import { allSpaces, keeperNow, readRules, spaceOf } from './state.ts'
import { TYPES } from './types/index.ts'

const v = 1
const rulesOf = (type: SpaceTypeName, over: Partial<SpaceRules> = {}): SpaceRules => ({
  name: 'The workshop',
  about: '',
  type,
  ...TYPES[type].begins,
  who: { by: 'anybody' },
  curators: [],
  ...over,
})
const TUTORS = rulesOf('skills', {
  categories: ['skill'],
  price: { tokens: true, barter: false, min: 100n, max: 500n, per: ['hour'] },
})
const posted = (over: Partial<Posted> = {}): Posted => ({
  did: didOf('ben'),
  at: T0,
  purpose: 'offer',
  category: 'skill',
  price: { kind: 'tokens', token: 'HRS', amount: 300n, per: 'hour' },
  place: 'Elm',
  expires: T0 + 30 * DAY,
  fields: { skill: 'Algebra', kind: ['Tutoring'] },
  ...over,
})
const tokens = (amount: bigint, per = 'hour', token = 'HRS'): Posted['price'] => ({
  kind: 'tokens',
  token,
  amount,
  per,
})

/** Ana keeps the hub, Kay the space. */
function town(rules = TUTORS, policy = {}) {
  const world = new World(policy).enter('kay', 'ben', 'cy', 'dee')
  const event = world.event('kay', 'space.found', { v, rules })
  expect(world.batch([event]).outcomes[0]?.refused).toBeUndefined()
  const space = event.signed.id
  const amend = (over: Partial<SpaceRules>, who = 'kay', version = spaceOf(world.state, space)?.version ?? 0) =>
    world.act(who, 'space.amend', { v, space, version, rules: { ...rules, ...over } })
  return { world, space, amend }
}

describe('rules', () => {
  it.each(SPACE_TYPES)(
    'of type %s are well-formed as they begin, and come back from the ledger as they went in',
    (type) => {
      const { world, space } = town(rulesOf(type))
      expect(spaceRules.safeParse(rulesOf(type)).success).toBe(true)
      const key = [...world.state.records.keys()].find((one) => one.startsWith('space-rules/')) as string
      expect(decodeRecord(key, encodeRecord(world.state.get(key) as object))).toEqual(readRules(world.state, space, 0))
    },
  )

  const noSkill = TUTORS.fields.filter(({ id }) => id !== 'skill')
  const odd: FieldSpec = {
    kind: 'number',
    id: 'n',
    label: 'N',
    hint: '',
    of: 'both',
    required: false,
    unit: '',
    min: 2,
    max: 1,
  }
  it.each<[string, Partial<SpaceRules>]>([
    ['space.twice', { purposes: ['offer', 'offer'] }],
    ['space.twice', { categories: ['skill', 'skill'] }],
    ['space.twice', { fields: [...TUTORS.fields, ...TUTORS.fields.slice(0, 1)] }],
    ['space.twice', { curators: [didOf('ben'), didOf('ben')] }],
    ['space.twice', { who: { by: 'listed', dids: [didOf('ben'), didOf('ben')] } }],
    ['space.no-price', { price: { tokens: false, barter: false, per: [] } }],
    ['space.price-range', { price: { tokens: true, barter: true, min: 2n, max: 1n, per: [] } }],
    ['space.field-range', { fields: [...TUTORS.fields, odd] }],
    ['space.type-field', { fields: noSkill }],
    ['space.type-field', { fields: [...noSkill, { ...(TUTORS.fields[3] as FieldSpec), id: 'skill' }] }],
  ])('%s', (code, over) => {
    const { world, amend } = town()
    expect(world.act('ben', 'space.found', { v, rules: { ...TUTORS, ...over } })).toBe(code)
    expect(amend(over)).toBe(code)
  })

  it('are amended by their keeper alone, one version after the other; the earlier ones stay', () => {
    const { world, space, amend } = town()
    expect(amend({ days: 5 }, 'ben')).toBe('space.not-keeper')
    expect(amend({ days: 5 })).toBeNull()
    expect(amend({ days: 6 }, 'kay', 0)).toBe('space.outdated')
    expect(spaceOf(world.state, space)).toMatchObject({ version: 1, rules: { days: 5 } })
    expect(readRules(world.state, space, 0)).toMatchObject({ until: world.time - 1000, rules: { days: 90 } })
    const unknown = bytesOf('no space')
    expect(world.act('kay', 'space.amend', { v, space: unknown, version: 0, rules: TUTORS })).toBe('space.unknown')
  })

  it('end with the space', () => {
    const { world, space, amend } = town()
    expect(world.act('ben', 'space.close', { v, space, reason: 'No' })).toBe('space.not-keeper')
    expect(world.act('kay', 'space.close', { v, space, reason: 'Nobody came' })).toBeNull()
    for (const code of [amend({}), world.act('kay', 'space.hand-over', { v, space, to: didOf('ben') })])
      expect(code).toBe('space.closed')
    expect(world.act('kay', 'space.close', { v, space, reason: 'Again' })).toBe('space.closed')
  })

  it('are founded by members, so many each', () => {
    const { world } = town()
    world.act('dee', 'member.leaving', { v })
    expect(world.act('dee', 'space.found', { v, rules: TUTORS })).toBe('space.not-a-member')
    for (let n = 1; n < FOUNDED_MAX; n++) expect(world.act('kay', 'space.found', { v, rules: TUTORS })).toBeNull()
    expect(world.act('kay', 'space.found', { v, rules: TUTORS })).toBe('space.too-many')
    expect(world.act('ben', 'space.found', { v, rules: TUTORS })).toBeNull()
    expect(allSpaces(world.state)).toHaveLength(FOUNDED_MAX + 1)
  })

  it('pass from a keeper who is gone to the first curator who is here, and from all of them to the keepers of the hub', () => {
    const { world, space, amend } = town({ ...TUTORS, curators: [didOf('ben'), didOf('cy')] })
    const remove = (name: string) => world.act('ana', 'member.remove', { v, did: didOf(name), reason: 'Gone' })
    const keeper = () => keeperNow(world.state, spaceOf(world.state, space) as never)
    remove('kay')
    expect(keeper()).toBe(didOf('ben'))
    expect(amend({ days: 9 }, 'cy')).toBe('space.not-keeper')
    expect(amend({ days: 9, curators: [didOf('ben'), didOf('cy')] }, 'ben')).toBeNull()
    remove('ben')
    expect(world.act('cy', 'space.hand-over', { v, space, to: didOf('kay') })).toBe('space.not-a-member')
    remove('cy')
    expect(keeper()).toBeUndefined()
    expect(amend({}, 'dee')).toBe('space.not-keeper')
    expect(world.act('ana', 'space.hand-over', { v, space, to: didOf('dee') })).toBeNull()
    expect(amend({ days: 9 }, 'dee')).toBeNull()
  })
})

describe('a notice', () => {
  const listed = { ...TUTORS, who: { by: 'listed' as const, dids: [didOf('cy')] } }
  const creative = rulesOf('creative')
  const work = { medium: ['Image'], licence: 'CC-BY-4.0' }
  const science = rulesOf('scientific')
  const data = { what: ['Data'], subject: 'Bees', content: 'ab'.repeat(32), licence: 'CC0-1.0' }
  const meet = { how: ['I come to you'] }
  it.each<[string | null, Partial<Posted>, SpaceRules?]>([
    [null, {}],
    ['space.not-listed', {}, listed],
    [null, { did: didOf('cy') }, listed],
    ['space.purpose', {}, { ...TUTORS, purposes: ['need'] }],
    ['space.category', { category: 'thing' }],
    ['space.too-long', { expires: T0 + 91 * DAY }],
    ['space.no-barter', { price: { kind: 'barter' } }],
    ['space.only-barter', {}, { ...TUTORS, price: { tokens: false, barter: true, per: [] } }],
    ['space.other-token', { price: tokens(300n, 'hour', 'OAK') }],
    ['space.price-per', { price: tokens(300n, 'session') }],
    ['space.price-low', { price: tokens(99n) }],
    [null, { price: tokens(100n) }],
    [null, { price: tokens(500n) }],
    ['space.price-high', { price: tokens(501n) }],
    ['space.field-unknown', { fields: { skill: 'Algebra', kind: ['Task'], colour: 'red' } }],
    ['space.field-missing', { fields: { kind: ['Task'] } }],
    ['space.field-wrong', { fields: { skill: ' ', kind: ['Task'] } }],
    ['space.field-wrong', { fields: { skill: 'Algebra', kind: ['Dancing'] } }],
    ['space.field-unknown', { purpose: 'need', fields: { medium: ['Image'], licence: 'MIT' } }, creative],
    [null, { fields: work }, creative],
    [
      'space.licence-missing',
      { fields: { medium: ['Image'], content: 'ab'.repeat(32) } },
      { ...creative, fields: creative.fields.map((field) => ({ ...field, required: false })) },
    ],
    [null, { category: 'knowledge', fields: data }, science],
    ['space.data-unnamed', { category: 'knowledge', fields: { what: ['Data'], subject: 'Bees' } }, science],
    ['space.data-closed', { category: 'knowledge', fields: { ...data, licence: 'all-rights-reserved' } }, science],
    [null, { category: 'favour', fields: meet }, rulesOf('local')],
    ['space.place-missing', { category: 'favour', fields: meet, place: ' ' }, rulesOf('local')],
  ])('%s', (code, over, rules = TUTORS) => {
    expect(breachOf(rules, 'HRS', posted({ expires: T0 + 20 * DAY, ...over }))?.code ?? null).toBe(code)
  })

  it('is judged at the door by the rules it names, whatever came after; of rules that have not come it waits', () => {
    const { world, space, amend } = town()
    const cheap = posted({ price: tokens(50n) })
    const door = (rules: number, one: Posted, id = space) => spaceRefusal(world.state, { id, rules }, one)
    amend({ price: { ...TUTORS.price, min: 10n } })
    expect(door(0, cheap)).toMatchObject({ verdict: 'reject', code: 'space.price-low' })
    expect(door(1, cheap)).toBeNull()
    expect(door(2, cheap)).toMatchObject({ verdict: 'ignore', code: 'space.rules-early' })
    expect(door(0, cheap, bytesOf('none'))).toMatchObject({ verdict: 'ignore', code: 'space.unknown' })
    world.act('kay', 'space.close', { v, space, reason: 'Over' })
    expect(door(1, cheap)).toBeNull()
  })

  it('counts under rules that were replaced until the grace is over, unless it keeps those of now', () => {
    const { world, space, amend } = town()
    const named = { id: space, rules: 0 }
    const says = (one: Posted, later: number) =>
      outside({ reader: world.state, time: world.time + later }, named, one)?.code
    expect(says(posted(), 0)).toBeUndefined()
    amend({ price: { ...TUTORS.price, min: 400n } })
    expect(says(posted(), GRACE_MS - 1)).toBeUndefined()
    expect(says(posted(), GRACE_MS)).toBe('space.price-low')
    expect(says(posted({ price: tokens(400n) }), GRACE_MS)).toBeUndefined()
    world.act('kay', 'space.close', { v, space, reason: 'Over' })
    expect(says(posted(), 0)).toBe('space.closed')
  })

  it('counts while its author stands high enough', () => {
    const ladder = ladderOf(tierOfTest('new', {}), tierOfTest('known', { age: 2 * DAY }))
    const { world, space } = town({ ...TUTORS, who: { by: 'tier', rung: 1 } }, ladder)
    const says = () => outside({ reader: world.state, time: world.time }, { id: space, rules: 0 }, posted())?.code
    expect(says()).toBe('space.tier')
    world.wait(2 * DAY)
    expect(says()).toBeUndefined()
  })
})

const SPECS = SPACE_TYPES.flatMap((type) => TYPES[type].begins.fields)

it('a field takes nothing that the wire would not carry, and never throws', () => {
  const value: fc.Arbitrary<unknown> = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.array(fc.string(), { maxLength: 4 }),
    fc.array(fc.record({ day: fc.integer(), from: fc.integer(), to: fc.integer() }), { maxLength: 4 }),
    fc.constantFrom<FieldValue>(['Tutoring'], ['Expert'], 'MIT', 'ab'.repeat(32), [{ day: 1, from: 0, to: 1440 }]),
  )
  fc.assert(
    fc.property(fc.constantFrom(...SPECS), value, (spec, one) => {
      if (fits(spec, one as FieldValue)) expect(fieldValue.safeParse(one).success).toBe(true)
    }),
  )
})

it.each<[boolean, FieldValue]>([
  [true, [{ day: 0, from: 540, to: 600 }]],
  [
    true,
    [
      { day: 0, from: 540, to: 600 },
      { day: 0, from: 600, to: 660 },
    ],
  ],
  [
    true,
    [
      { day: 0, from: 540, to: 600 },
      { day: 1, from: 540, to: 600 },
    ],
  ],
  [
    false,
    [
      { day: 0, from: 540, to: 600 },
      { day: 0, from: 599, to: 660 },
    ],
  ],
  [false, [{ day: 0, from: 600, to: 600 }]],
  [false, []],
  [false, 'always'],
])('times that fit: %s %j', (is, value) => {
  expect(fits({ kind: 'times', id: 'free', label: 'Free', hint: '', of: 'both', required: false }, value)).toBe(is)
})
