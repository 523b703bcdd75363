/**
 * Every state of an agreement × every act on it × everybody who may try × in time and after the deadline: what happens, or the code with which it is
 * refused. What is found is written to docs/AGREEMENTS.md, and a difference to what stands there fails.
 */
import { describe, expect, it } from 'vitest'
import type { Terms } from '#shared/wire/agreements.ts'
import { claimsOf, type EventType } from '../hub/index.ts'
import { DAY, equalBytes, toHex } from '../kernel/index.ts'
import { balances, readAccount, sumToken } from '../ledger/index.ts'
import { bytesOf, devOf, didOf, World } from '../testing/world.ts'
import { agreementId, isOpen, readAgreement, readReceipt, receiptDigest } from './index.ts'
import type { AgreementState } from './state.ts'
import { partyMessage } from './terms.ts'

const POLICY = { grant: 1000n } as const
const PEOPLE = { payer: 'ben', provider: 'cy', stranger: 'dee' } as const
type Role = keyof typeof PEOPLE
const ROLES = Object.keys(PEOPLE) as Role[]
const AMOUNT = 500n
const PART = 200n

interface Case {
  world: World
  id: Uint8Array
}
type Body = { [key: string]: unknown }

const started = (over = {}): Case => {
  const world = new World(POLICY).enter(...Object.values(PEOPLE))
  return { world, id: world.agree('ben', 'cy', { amount: AMOUNT, ...over }) }
}
/** The payer has not enough at the opening, and has it a moment later. */
const unfunded = (): Case => {
  const world = new World(POLICY).enter(...Object.values(PEOPLE))
  world.act('ben', 'transfer.post', { to: didOf('dee'), token: 'HRS', amount: 900n })
  const id = world.agree('ben', 'cy', { amount: AMOUNT })
  world.act('dee', 'transfer.post', { to: didOf('ben'), token: 'HRS', amount: 900n })
  return { world, id }
}
const then = (made: Case, ...acts: [Role, Act][]): Case => {
  for (const [role, act] of acts) {
    const [t, body] = ACTS[act](made)
    const code = made.world.act(PEOPLE[role], t, body)
    if (code !== null) throw new Error(`${role} cannot ${act}: ${code}`)
  }
  return made
}
const overdue = (made: Case): Case => {
  waitUntilDue(made)
  made.world.batch([])
  return made
}

const ACTS = {
  'open again': ({ world, id }: Case): [EventType, Body] => {
    const { terms } = readAgreement(world.state, id) as AgreementState
    return ['agreement.open', world.openBody('ben', 'cy', { ...terms, amount: 1n, openBy: world.time + DAY })]
  },
  withdraw: ({ world, id }: Case) => [
    'agreement.withdraw',
    { negotiation: (readAgreement(world.state, id) as AgreementState).terms.negotiation },
  ],
  fund: ({ id }: Case) => ['agreement.fund', { agreement: id }],
  deliver: ({ id }: Case) => ['agreement.deliver', { agreement: id, evidence: bytesOf('evidence') }],
  'release a part': ({ id }: Case) => ['agreement.release', { agreement: id, amount: PART, final: false }],
  'release nothing': ({ id }: Case) => ['agreement.release', { agreement: id, amount: 0n, final: false }],
  'release too much': ({ id }: Case) => ['agreement.release', { agreement: id, amount: AMOUNT + 1n, final: false }],
  accept: ({ id }: Case) => ['agreement.release', { agreement: id, amount: 0n, final: true }],
  'give back': ({ id }: Case) => ['agreement.refund', { agreement: id }],
  'ask for an even split': ({ id }: Case) => ['agreement.cancel', { agreement: id, release: 0n }],
  'ask for another split': ({ id }: Case) => ['agreement.cancel', { agreement: id, release: 1n }],
  'ask for too much': ({ id }: Case) => ['agreement.cancel', { agreement: id, release: AMOUNT + 1n }],
  'sign the receipt': ({ world, id }: Case) => {
    const receipt = readReceipt(world.state, id)
    const digest = receipt ? receiptDigest(receipt.body) : bytesOf('no receipt')
    return ['receipt.sign', { agreement: id, digest, sig: new Uint8Array(64) }]
  },
} satisfies Record<string, (made: Case) => [EventType, Body]>
type Act = keyof typeof ACTS
const ALL_ACTS = Object.keys(ACTS) as Act[]

const STATES: [string, () => Case][] = [
  ['agreed', () => unfunded()],
  ['agreed, payer asked to end it', () => then(unfunded(), ['payer', 'ask for an even split'])],
  ['agreed, provider asked to end it', () => then(unfunded(), ['provider', 'ask for an even split'])],
  ['funded', () => started()],
  ['funded, a part released', () => then(started(), ['payer', 'release a part'])],
  ['funded, payer asked to end it', () => then(started(), ['payer', 'ask for an even split'])],
  ['funded, provider asked to end it', () => then(started(), ['provider', 'ask for an even split'])],
  ['a favour, nothing to pay', () => started({ amount: 0n })],
  ['delivered', () => then(started(), ['provider', 'deliver'])],
  ['delivered, refund if unanswered', () => then(started({ onReviewDue: 'refund' }), ['provider', 'deliver'])],
  ['delivered, a part released', () => then(started(), ['provider', 'deliver'], ['payer', 'release a part'])],
  [
    'delivered, payer asked to end it',
    () => then(started(), ['provider', 'deliver'], ['payer', 'ask for an even split']),
  ],
  [
    'delivered, provider asked to end it',
    () => then(started(), ['provider', 'deliver'], ['provider', 'ask for an even split']),
  ],
  ['settled', () => then(started(), ['payer', 'accept'])],
  ['refunded', () => then(started(), ['provider', 'give back'])],
  ['cancelled', () => then(started(), ['payer', 'ask for an even split'], ['provider', 'ask for an even split'])],
  ['expired', () => overdue(unfunded())],
]

/** Without an outage: the hub lives, and nobody acts. */
function waitUntilDue({ world, id }: Case): void {
  const { due } = readAgreement(world.state, id) as AgreementState
  if (due !== undefined) world.wait(due - 1 - world.time)
}

const posted = (world: World, name: string) => readAccount(world.state, 'HRS', didOf(name)).posted

/** Does it, and says what became of it; the same laws hold whatever was tried. */
function tried(made: Case, role: Role, act: Act): string {
  const { world, id } = made
  const before = readAgreement(world.state, id) as AgreementState
  const money = { payer: posted(world, 'ben'), provider: posted(world, 'cy'), stranger: posted(world, 'dee') }
  const [t, body] = ACTS[act](made)
  const code = world.act(PEOPLE[role], t, body)
  const after = readAgreement(world.state, id) as AgreementState
  expect(balances(sumToken(world.state, 'HRS'))).toBe(true)
  expect(posted(world, 'dee')).toBe(money.stranger)
  const funded = after.held + after.released + after.refunded
  expect([0n, after.terms.amount]).toContain(funded)
  expect(posted(world, 'cy') - money.provider).toBe(after.released - before.released)
  expect(isOpen(after.phase)).toBe(after.due !== undefined)
  expect(isOpen(after.phase)).toBe(after.ended === undefined)
  if (!isOpen(after.phase)) expect(after.held).toBe(0n)
  return code === null ? `**${wordsOf(before, after)}**` : code.replace(/^agreement\./, '')
}

function wordsOf(before: AgreementState, after: AgreementState): string {
  const paid = after.released - before.released
  const back = after.refunded - before.refunded
  const moved = [paid > 0n && `${paid} paid`, back > 0n && `${back} back`].filter(Boolean)
  const step = before.phase === after.phase ? (moved.length > 0 ? [] : ['noted']) : [after.phase]
  return [...step, ...moved].join(', ')
}

function byItself(state: string, make: () => Case): string {
  const made = make()
  const before = readAgreement(made.world.state, made.id) as AgreementState
  if (before.due === undefined) return `| ${state} | nothing more can happen |`
  waitUntilDue(made)
  made.world.batch([])
  return `| ${state} | ${wordsOf(before, readAgreement(made.world.state, made.id) as AgreementState)} |`
}

function tableOf(state: string, make: () => Case): string {
  const times = isOpen((readAgreement(make().world.state, make().id) as AgreementState).phase)
    ? ['in time', 'late']
    : ['ever']
  const heads = times.flatMap((time) => ROLES.map((role) => `${role}, ${time}`))
  const rows = ALL_ACTS.map((act) => {
    const cells = times.flatMap((time) =>
      ROLES.map((role) => {
        const made = make()
        if (time === 'late') waitUntilDue(made)
        return tried(made, role, act)
      }),
    )
    return `| ${act} | ${cells.join(' | ')} |`
  })
  return [
    `### ${state}`,
    '',
    `| act | ${heads.join(' | ')} |`,
    `|---|${heads.map(() => '---|').join('')}`,
    ...rows,
  ].join('\n')
}

const INTRO = `# Agreements: what can happen

Every state of an agreement, every act on it, and everybody who may try: the payer, the provider, and a member who is no party to it. **Bold** is what happens; anything else is
the code with which the act is refused (\`agreement.\` left out), and then nothing changes. *Late* is the first batch after the deadline: what the terms declare for it has happened by then. Amounts are of
an agreement about ${AMOUNT}. Written by \`src-shared/core/agreements/coverage.test.ts\` from the rules themselves; \`npm exec -- vitest run --project node coverage.test -u\` writes it anew.

## What happens if nobody does anything
| state | when its deadline passes |
|---|---|
`

describe('every state × every act × everybody × in time and late', () => {
  it('is what docs/AGREEMENTS.md says', async () => {
    const ends = STATES.map(([state, make]) => byItself(state, make)).join('\n')
    const tables = STATES.map(([state, make]) => tableOf(state, make)).join('\n\n')
    await expect(`${INTRO}${ends}\n\n## Every act\n${tables}\n`).toMatchFileSnapshot('../../../docs/AGREEMENTS.md')
  })
})

describe('every state that can be reached', () => {
  /** All there is to tell two states of one small agreement apart. */
  const nameOf = ({ phase, held, released, refunded, cancel }: AgreementState): string =>
    [phase, held, released, refunded, cancel?.by ?? '', cancel?.release ?? ''].join('/')

  function copyOf({ world, id }: Case): Case {
    const copy = new World(POLICY)
    copy.state.records.clear()
    for (const [key, value] of world.state.records) copy.state.records.set(key, value)
    copy.time = world.time
    copy.h = world.h
    return { world: copy, id }
  }

  const moves = (id: Uint8Array, most: bigint): [EventType, Body][] => {
    const parts = Array.from({ length: Number(most) + 2 }, (_, n) => BigInt(n))
    return [
      ['agreement.fund', { agreement: id }],
      ['agreement.deliver', { agreement: id, evidence: bytesOf('evidence') }],
      ['agreement.refund', { agreement: id }],
      ...parts.flatMap((part): [EventType, Body][] => [
        ['agreement.release', { agreement: id, amount: part, final: false }],
        ['agreement.release', { agreement: id, amount: part, final: true }],
        ['agreement.cancel', { agreement: id, release: part }],
      ]),
    ]
  }

  it.each([
    ['release', 'refund'],
    ['refund', 'release'],
    ['release', 'release'],
    ['refund', 'refund'],
  ] as const)(
    'has an exit for each party without the other (%s when undelivered, %s when unanswered)',
    (onDeliverDue, onReviewDue) => {
      const most = 2n
      const world = new World(POLICY).enter('ben', 'cy', 'dee')
      world.act('ben', 'transfer.post', { to: didOf('dee'), token: 'HRS', amount: 999n })
      const terms = world.terms('ben', 'cy', { amount: most, onDeliverDue, onReviewDue })
      expect(world.act('ben', 'agreement.open', world.openBody('ben', 'cy', terms))).toBeNull()
      world.act('dee', 'transfer.post', { to: didOf('ben'), token: 'HRS', amount: 999n })
      const id = agreementId(terms)
      const read = (made: Case) => readAgreement(made.world.state, id) as AgreementState
      const first: Case = { world, id }
      const known = new Map([[nameOf(read(first)), first]])
      const waiting = [first]
      for (let made = waiting.pop(); made; made = waiting.pop()) {
        const state = read(made)
        expect(posted(made.world, 'dee')).toBe(1000n)
        if (!isOpen(state.phase)) continue
        // Silence of everybody ends it too, by what its terms declare.
        const silent = copyOf(made)
        for (let deadlines = 0; isOpen(read(silent).phase); deadlines++) {
          expect(deadlines).toBeLessThan(3)
          waitUntilDue(silent)
          silent.world.batch([])
        }
        for (const name of Object.values(PEOPLE))
          for (const [t, body] of moves(id, most)) {
            const next = copyOf(made)
            const code = next.world.act(name, t, body)
            if (name === 'dee') expect(code).not.toBeNull()
            if (code !== null || known.has(nameOf(read(next)))) continue
            known.set(nameOf(read(next)), next)
            waiting.push(next)
          }
      }
      expect(known.size).toBeGreaterThan(30)
    },
  )
})

describe('a changed client', () => {
  /** What else could stand in a field: at the edges, of another kind, somebody else's. */
  function mutantsOf(value: unknown, other: Uint8Array): unknown[] {
    if (typeof value === 'bigint') return [0n, 1n, value - 1n, value + 1n, -value, 2n ** 63n - 1n, -(2n ** 63n), null]
    if (typeof value === 'boolean') return [!value, 1, null]
    if (value instanceof Uint8Array)
      return [other, new Uint8Array(value.length), value.slice(1), new Uint8Array(0), 'text', null]
    return [null, 0, 'text']
  }

  function* changed(body: Body, other: Uint8Array): Iterable<Body> {
    for (const [field, value] of Object.entries(body)) {
      for (const mutant of mutantsOf(value, other)) yield { ...body, [field]: mutant }
      const { [field]: _, ...without } = body
      yield without
    }
    yield { ...body, also: 1 }
  }

  /** Undefined where the event cannot even be written, or does not have the shape of its kind. */
  function signed(world: World, role: Role, t: EventType, body: Body) {
    try {
      return world.event(PEOPLE[role], t, body)
    } catch {
      return undefined
    }
  }

  /** Money leaves escrow to the provider by the payer, to the payer by the provider, or by both; and enters it by the payer alone. */
  function expectRight(before: AgreementState, after: AgreementState, role: Role, t: EventType): void {
    const isBoths =
      after.phase === 'cancelled' && before.cancel !== undefined && before.cancel.by !== didOf(PEOPLE[role])
    if (after.released > before.released) expect(isBoths || (role === 'payer' && t === 'agreement.release')).toBe(true)
    if (after.refunded > before.refunded)
      expect(isBoths || (role === 'provider' && t === 'agreement.refund')).toBe(true)
    if (after.held > before.held) expect([role, t]).toEqual(['payer', 'agreement.fund'])
    if (role === 'stranger') expect(after).toEqual(before)
  }

  // What opens one is held by the signatures, below.
  const acts = ALL_ACTS.filter((act) => act !== 'open again')
  it.each(STATES)('moves no money wrongly by any field of any act: %s', (_state, make) => {
    const made = make()
    const { world, id } = made
    // Another agreement of the same two, the other way round: its id is what a cheat would put in.
    const other = world.agree('cy', 'ben', { amount: 1n })
    const [mine, theirs] = [readAgreement(world.state, id), readAgreement(world.state, other)] as [
      AgreementState,
      AgreementState,
    ]
    const records = new Map(world.state.records)
    let tries = 0
    for (const act of acts)
      for (const role of ROLES) {
        const [t, body] = ACTS[act](made)
        for (const mutant of changed(body, other)) {
          const event = signed(world, role, t, mutant)
          if (!event) continue
          world.batch([event])
          tries++
          expect(balances(sumToken(world.state, 'HRS'))).toBe(true)
          expectRight(mine, readAgreement(world.state, id) as AgreementState, role, t)
          const swapped = role === 'payer' ? 'provider' : role === 'provider' ? 'payer' : role
          expectRight(theirs, readAgreement(world.state, other) as AgreementState, swapped, t)
          world.state.records.clear()
          for (const [key, value] of records) world.state.records.set(key, value)
          world.h--
          world.time -= 1000
        }
      }
    expect(tries).toBeGreaterThan(60)
  })

  it('changes nothing of the terms: both signatures are over every field of them', () => {
    const world = new World(POLICY).enter('ben', 'cy')
    const terms = { ...world.terms('ben', 'cy'), notice: bytesOf('notice') }
    const messages = (said: Terms): string[] => {
      const claims = claimsOf(world.event('ben', 'agreement.open', world.openBody('ben', 'cy', said)))
      return claims.flatMap(({ key, message }) =>
        equalBytes(key, devOf('ben')) || equalBytes(key, devOf('cy')) ? [toHex(message)] : [],
      )
    }
    const bound = toHex(partyMessage(agreementId(terms)))
    expect(messages(terms).filter((message) => message === bound)).toHaveLength(2)
    const others: Partial<Terms> = {
      hub: bytesOf('elsewhere'),
      negotiation: bytesOf('another').subarray(0, 16),
      payer: didOf('dee'),
      provider: didOf('dee'),
      token: 'XYZ',
      amount: terms.amount + 1n,
      notice: bytesOf('another notice'),
      quantity: 2,
      openBy: terms.openBy + 1,
      fundWithin: terms.fundWithin + 1,
      deliverWithin: terms.deliverWithin + 1,
      onDeliverDue: 'release',
      reviewWithin: terms.reviewWithin + 1,
      onReviewDue: 'refund',
      prose: bytesOf('other prose'),
    }
    expect([...Object.keys(others), 'v', 'onFundDue'].sort()).toEqual(Object.keys(terms).sort())
    for (const [field, value] of Object.entries(others))
      expect(messages({ ...terms, [field]: value }), field).not.toContain(bound)
  })
})
