/** Agreements of several commitments brought to every kind of state, and every act that can be tried there. */
import type { Commitment, ContractTerms } from '#shared/wire/contracts.ts'
import { type ContractState, contractId, readContract, readContractReceipt } from '../contracts/index.ts'
import { contractReceiptDigest } from '../contracts/receipt.ts'
import type { EventType } from '../hub/index.ts'
import { DAY, HOUR, sha256 } from '../kernel/index.ts'
import { commitmentOf, contractOf, evidence, partiesOf, paymentOf, pays, signaturesOf } from './contracts.ts'
import { Goods } from './goods.ts'
import { bytesOf, didOf, World } from './world.ts'

export const CAST = {
  receiver: 'ben',
  doer: 'cy',
  payer: 'dee',
  member: 'eve',
  attester: 'fay',
  arbiter: 'gus',
  stranger: 'hal',
} as const
export type Role = keyof typeof CAST

export interface Case {
  world: World
  id: Uint8Array
  /** The commitment that acts are about. */
  place: number
  /** Who the terms make anything of, and a stranger. */
  roles: Role[]
}
type Body = { [key: string]: unknown }

const GOODS = new Goods()
const boxed = ({ id, place }: Case, key = GOODS.key) => GOODS.box(id, CAST.receiver, place, key)
const CODE = bytesOf('code').subarray(0, 16)
const stateOf = ({ world, id }: Case) => readContract(world.state, id) as ContractState
const deliver = ({ id, place }: Case, units: number, shown: object): [EventType, Body] => [
  'contract.deliver',
  { agreement: id, commitment: place, units, shown },
]
/** `more`: as if that many had been accepted since it was meant. */
const accept = (made: Case, units: number, more = 0): [EventType, Body] => {
  const { id, place } = made
  const before = (stateOf(made).commitments[place]?.accepted ?? 0) + more
  return ['contract.accept', { agreement: id, commitment: place, units, before }]
}
const ask = ({ id }: Case, wish: object): [EventType, Body] => ['contract.ask', { agreement: id, wish }]
const on = (t: EventType, body: Body = {}) => {
  return ({ id, place }: Case): [EventType, Body] => [t, { agreement: id, commitment: place, ...body }]
}
const shares = (made: Case, share: number): number[] => stateOf(made).commitments.map(() => share)

/** What somebody may try; what is shown fits the gate unless said otherwise. */
export const ACTS = {
  'open again': (made: Case): [EventType, Body] => {
    const { terms } = stateOf(made)
    const names = terms.parties.flatMap(({ did, group }) => group?.members ?? [did])
    const signers = Object.values(CAST).filter((name) => names.includes(didOf(name)))
    const again = { ...terms, prose: bytesOf('another'), openBy: made.world.time + DAY }
    return ['contract.open', { terms: again, signatures: signaturesOf(...signers) }]
  },
  withdraw: (made: Case) => ['agreement.withdraw', { negotiation: stateOf(made).terms.negotiation }],
  fund: ({ id }: Case) => ['contract.fund', { agreement: id }],
  deliver: (made: Case) => {
    const { kind } = (stateOf(made).terms.commitments[made.place] as Commitment).gate
    const shown = kind === 'code' ? { code: CODE } : kind === 'key' ? boxed(made) : evidence
    return deliver(made, 1, shown)
  },
  'deliver too much': (made: Case) => deliver(made, 3, evidence),
  'deliver and show nothing': (made: Case) => deliver(made, 1, {}),
  'deliver with a wrong code': (made: Case) => deliver(made, 1, { code: bytesOf('wrong').subarray(0, 16) }),
  'deliver a wrong key': (made: Case) => deliver(made, 1, boxed(made, bytesOf('wrong'))),
  'deliver a key boxed for elsewhere': (made: Case) => deliver(made, 1, GOODS.box(bytesOf('elsewhere'), CAST.receiver)),
  prove: (made: Case) => {
    const evidence = GOODS.evidence(made.id, CAST.receiver, boxed(made), { place: made.place, chunk: 0 })
    return ['contract.prove', { agreement: made.id, commitment: made.place, evidence }]
  },
  'prove nothing': on('contract.prove', { evidence: {} }),
  accept: (made: Case) => accept(made, 1),
  'accept too much': (made: Case) => accept(made, 3),
  'accept what was accepted before': (made: Case) => accept(made, 1, 1),
  stop: on('contract.stop'),
  'ask for an end': (made: Case) => ask(made, { kind: 'end', shares: shares(made, 500) }),
  'ask for another end': (made: Case) => ask(made, { kind: 'end', shares: shares(made, 0) }),
  'ask for the end of something else': (made: Case) => ask(made, { kind: 'end', shares: Array(9).fill(0) }),
  'ask for more time': (made: Case) => ask(made, { kind: 'extend', commitment: made.place, by: DAY }),
  'ask for nothing': (made: Case) => ask(made, { kind: 'none' }),
  attest: on('contract.attest', { value: 730 }),
  dispute: on('contract.dispute', { reason: bytesOf('reason') }),
  rule: on('contract.rule', { share: 600, bond: 500 }),
  'accept in no commitment': on('contract.accept', { units: 1, before: 0, commitment: 31 }),
  'accept in no agreement': on('contract.accept', { units: 1, before: 0, agreement: bytesOf('none') }),
  'ask in no agreement': () => ['contract.ask', { agreement: bytesOf('none'), wish: { kind: 'none' } }],
  'fund no agreement': () => ['contract.fund', { agreement: bytesOf('none') }],
  'sign the receipt': ({ world, id }: Case) => {
    const receipt = readContractReceipt(world.state, id)
    const digest = receipt ? contractReceiptDigest(receipt.body) : bytesOf('no receipt')
    return ['receipt.sign', { agreement: id, digest, sig: new Uint8Array(64) }]
  },
  'sign another receipt': ({ id }: Case) => [
    'receipt.sign',
    { agreement: id, digest: bytesOf('other'), sig: new Uint8Array(64) },
  ],
} satisfies Record<string, (made: Case) => [EventType, Body]>
export type Act = keyof typeof ACTS

/** Two units for 300 from two, with a bond, a call-off and an arbiter. */
const usual = (over: Partial<Commitment> = {}): Commitment =>
  commitmentOf({
    quantity: 2,
    pay: [pays(0, 'cy', 200n), pays(2, 'cy', 100n)],
    bond: { token: 'HRS', amount: 60n },
    callOff: 100,
    ...over,
  })
const dispute = { arbiters: [didOf('gus')], quorum: 1, within: 2 * DAY, otherwise: 500 }
const three = partiesOf('ben', 'cy', 'dee')
const ALL: Role[] = ['doer', 'receiver', 'payer', 'arbiter', 'stranger']

function opened(over: Partial<ContractTerms>, roles = ALL, poor: string[] = [], place = 0): Case {
  const world = new World({ grant: 1000n }).enter(...Object.values(CAST))
  for (const name of poor) world.act(name, 'transfer.post', { to: didOf('hal'), token: 'HRS', amount: 990n })
  const terms = contractOf(world, { parties: three, commitments: [usual()], dispute, ...over })
  const names = Object.values(CAST).filter((name) =>
    terms.parties.some(({ did, group }) => (group?.members ?? [did]).includes(didOf(name))),
  )
  const refused = world.act('ben', 'contract.open', { terms, signatures: signaturesOf(...names) })
  if (refused) throw new Error(refused)
  for (const name of poor) world.act('hal', 'transfer.post', { to: didOf(name), token: 'HRS', amount: 990n })
  return { world, id: contractId(terms), place, roles }
}
const one = (over: Partial<Commitment> = {}, roles = ALL) => opened({ commitments: [usual(over)] }, roles)

function then(made: Case, ...acts: [Role, Act][]): Case {
  for (const [role, act] of acts) {
    const [t, body] = ACTS[act](made)
    const refused = made.world.act(CAST[role], t, body)
    if (refused !== null) throw new Error(`${role} cannot ${act}: ${refused}`)
  }
  return made
}
function overdue(made: Case): Case {
  made.world.wait((stateOf(made).due as number) - made.world.time + HOUR)
  return made
}

const attested = (): Case => {
  const attesters = [...['ben', 'fay', 'gus'].map(didOf)].sort()
  const params = { attesters, quorum: 2, measure: 'per mille of hours up', full: 1000, least: 200 }
  const terms = { quantity: 1, gate: { kind: 'attest', v: 1, params } }
  return one(terms, ['doer', 'receiver', 'payer', 'attester', 'stranger'])
}
/** The receiver's account is Ben's, and of Ben and Eve both decide. */
const group = (): Case => {
  const members = ['ben', 'eve'].map(didOf)
  const parties = [{ did: didOf('ben'), group: { members, quorum: 2 } }, ...three.slice(1)]
  return opened({ parties }, ['doer', 'receiver', 'member', 'payer', 'arbiter', 'stranger'])
}
const both = (over: Partial<Commitment> = {}) => {
  const { callOff: _, ...leg } = usual({ quantity: 1 })
  const back = { by: 0, to: 1, pay: [pays(1, 'ben', 50n)] }
  return opened({
    commitments: [
      { ...leg, ...over },
      { ...leg, ...back },
    ],
    together: true,
  })
}
const behind = () => opened({ commitments: [usual({ quantity: 1 }), usual({ after: [0] })] }, ALL, [], 1)

const units = (n: number, role: Role, act: Act) => Array.from({ length: n }, (): [Role, Act] => [role, act])
const delivered = (n: number, over: Partial<Commitment> = {}) => then(one(over), ...units(n, 'doer', 'deliver'))
const agreedWithout = (...poor: string[]) => opened({}, ALL, poor)

export const STATES: [string, () => Case][] = [
  ['agreed, the doer’s bond missing', () => agreedWithout('cy')],
  ['agreed, two parties’ money missing', () => agreedWithout('cy', 'dee')],
  ['agreed, the receiver asked to end it', () => then(agreedWithout('cy'), ['receiver', 'ask for an end'])],
  ['open', () => one()],
  ['open, paid even when late', () => one({ onLate: 'release' })],
  ['open, not to be called off, no arbiter', () => plain()],
  ['open, not before its time', () => one({ wait: 2 * DAY })],
  ['open, proved by a code', () => one({ gate: { kind: 'code', v: 1, params: { lock: sha256(CODE) } } })],
  ['open, sold by its key', () => sold()],
  ['a key was handed over', () => then(sold(), ['doer', 'deliver'])],
  ['a wrong key was handed over', () => then(sold(), ['doer', 'deliver a wrong key'])],
  ['partly delivered', () => delivered(1)],
  ['delivered', () => delivered(2)],
  ['delivered, refund if unanswered', () => delivered(2, { onSilence: 'refund' })],
  ['delivered, no arbiter', () => then(plain(), ['doer', 'deliver'])],
  ['partly delivered, and the time for the rest is over', () => lateForTheRest()],
  ['partly accepted', () => then(delivered(1), ['receiver', 'accept'])],
  ['delivered, and partly accepted', () => then(delivered(2), ['receiver', 'accept'])],
  ['disputed', () => then(delivered(2), ['receiver', 'dispute'])],
  ['disputed, one of two arbiters has ruled', () => halfRuled()],
  ['waiting behind another', () => behind()],
  ['begun after another', () => ({ ...then({ ...behind(), place: 0 }, ['receiver', 'accept']), place: 1 })],
  ['ready, where all or nothing holds', () => then(both(), ['receiver', 'accept'])],
  ['open, the receiver asked to end it', () => then(one(), ['receiver', 'ask for an end'])],
  ['open, the others asked for more time', () => moreTime()],
  ['a group, of which nobody has spoken', () => group()],
  ['a group, of which one has accepted', () => then(group(), ['member', 'accept'])],
  ['a group, of which one calls it off', () => then(group(), ['member', 'stop'])],
  ['measured by nobody yet', () => attested()],
  ['measured by one of three', () => then(attested(), ['attester', 'attest'])],
  ['paid by itself in two days', () => opened({ commitments: [paymentOf(1, 0, 'ben', 50n, { wait: 2 * DAY })] })],
  ['kept', () => then(one(), ...units(2, 'receiver', 'accept'))],
  ['kept, and another runs', () => then({ ...behind(), place: 0 }, ['receiver', 'accept'])],
  ['broken', () => then(one(), ['doer', 'stop'])],
  ['waived', () => ({ ...then({ ...behind(), place: 0 }, ['doer', 'stop']), place: 1 })],
  ['ruled', () => then(delivered(2), ['doer', 'dispute'], ['arbiter', 'rule'])],
  ['called off', () => then(one(), ['receiver', 'stop'])],
  ['ended by consent', () => then(one(), ...(['doer', 'receiver', 'payer'] as Role[]).map(endsIt))],
  ['cancelled before the money was there', () => cancelled()],
  ['expired', () => overdue(agreedWithout('cy'))],
  [
    'done, the receiver has signed',
    () => then(one(), ...units(2, 'receiver', 'accept'), ['receiver', 'sign the receipt']),
  ],
]

const endsIt = (role: Role): [Role, Act] => [role, 'ask for an end']

const sold = () => one({ quantity: 1, gate: GOODS.gate })

function plain(): Case {
  const world = new World({ grant: 1000n }).enter(...Object.values(CAST))
  const terms = contractOf(world)
  world.act('ben', 'contract.open', { terms, signatures: signaturesOf('ben', 'cy') })
  return { world, id: contractId(terms), place: 0, roles: ['doer', 'receiver', 'stranger'] }
}
function lateForTheRest(): Case {
  const made = one()
  made.world.wait(6 * DAY)
  then(made, ['doer', 'deliver']).world.wait(2 * DAY)
  return made
}
function halfRuled(): Case {
  const arbiters = { ...dispute, arbiters: ['gus', 'fay'].map(didOf).sort(), quorum: 2 }
  const made = opened({ dispute: arbiters })
  return then(made, ...units(2, 'doer', 'deliver'), ['receiver', 'dispute'], ['arbiter', 'rule'])
}
function moreTime(): Case {
  return then(one(), ['receiver', 'ask for more time'], ['payer', 'ask for more time'])
}
function cancelled(): Case {
  return then(agreedWithout('cy'), ...(['doer', 'receiver', 'payer'] as Role[]).map(endsIt))
}
