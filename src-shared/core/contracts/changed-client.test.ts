/** A client that was changed: every field of every act in every kind of state, and every field of the terms that people sign. */
import { describe, expect, it } from 'vitest'
import type { Commitment, ContractTerms } from '#shared/wire/contracts.ts'
import { partyMessage } from '../agreements/terms.ts'
import { claimsOf, type EventType } from '../hub/index.ts'
import { DAY, equalBytes, toHex } from '../kernel/index.ts'
import { balances, readAccount, sumToken } from '../ledger/index.ts'
import { changed } from '../testing/changed.ts'
import { ACTS, type Act, CAST, type Case, type Role, STATES } from '../testing/contract-states.ts'
import { commitmentOf, contractOf, pays, signaturesOf } from '../testing/contracts.ts'
import { bytesOf, didOf, World } from '../testing/world.ts'
import { type ContractState, contractId, membersOf, readContract } from './index.ts'

type Body = { [key: string]: unknown }

/** Undefined where the event cannot even be written, or does not have the shape of its kind. */
function signed(world: World, role: Role, t: EventType, body: unknown) {
  try {
    return world.event(CAST[role], t, body as Body)
  } catch {
    return undefined
  }
}

const paidOf = (state: ContractState, place: number) => state.commitments[place]?.paid ?? []
const speaksFor = ({ terms }: ContractState, role: Role, party: number) =>
  membersOf(terms.parties[party] as ContractTerms['parties'][number]).includes(didOf(CAST[role]))

/** Whoever is nothing in the terms changes nothing, and money is paid only by the word of those whose word it takes. */
function expectRight(before: ContractState, after: ContractState, role: Role, t: EventType): void {
  if (before === after) return
  expect(role).not.toBe('stranger')
  expect(after.terms).toBe(before.terms)
  before.terms.commitments.forEach(({ by, to, gate, wait }, place) => {
    const more = paidOf(after, place).some((sum, slot) => sum > (paidOf(before, place)[slot] as bigint))
    // What is ready is paid by whatever makes the rest of it ready.
    if (!more || before.commitments[place]?.phase === 'ready') return
    const itself = gate.kind === 'time' && wait === 0
    const allowed = {
      'contract.accept': speaksFor(before, role, to),
      'contract.stop': speaksFor(before, role, to),
      'contract.deliver': speaksFor(before, role, by) && gate.kind === 'code',
      'contract.attest': role === 'attester' || role === 'arbiter' || role === 'receiver',
      'contract.rule': role === 'arbiter',
      'contract.ask': before.wishes.length === before.terms.parties.length - 1,
    }
    expect(itself || allowed[t as keyof typeof allowed], `${role} ${t}`).toBe(true)
  })
  for (const party of after.funded)
    if (!before.funded.includes(party)) expect([t, speaksFor(before, role, party)]).toEqual(['contract.fund', true])
}

/** A second agreement of the same people, the other way round: its id is what a cheat would put in. */
function swappedOf({ world }: Case): Uint8Array {
  const terms = contractOf(world, { commitments: [commitmentOf({ by: 0, to: 1, pay: [pays(1, 'ben', 1n)] })] })
  const refused = world.act('ben', 'contract.open', { terms, signatures: signaturesOf('ben', 'cy') })
  if (refused) throw new Error(refused)
  return contractId(terms)
}

describe('a changed client', () => {
  const acts = (Object.keys(ACTS) as Act[]).filter(
    (act) => !/^open|withdraw|receipt|no agreement|no commitment/.test(act),
  )

  it.each(STATES)('moves no money wrongly by any field of any act: %s', (_state, make) => {
    const made = make()
    const { world, id } = made
    const other = swappedOf(made)
    const mine = readContract(world.state, id) as ContractState
    const theirs = readContract(world.state, other) as ContractState
    const outside = (at: World) => readAccount(at.state, 'HRS', didOf(CAST.stranger)).posted
    const tried = new Set<string>()
    for (const act of acts)
      for (const role of made.roles) {
        const [t, body] = ACTS[act](made)
        for (const mutant of changed(body, other)) {
          const event = signed(world, role, t, mutant)
          if (!event || tried.has(toHex(event.signed.id))) continue
          tried.add(toHex(event.signed.id))
          const copy = world.copy()
          copy.batch([event])
          expectRight(mine, readContract(copy.state, id) as ContractState, role, t)
          expectRight(theirs, readContract(copy.state, other) as ContractState, role, t)
          if (outside(copy) !== outside(world)) expect.fail(`${role} ${t} moved money of somebody outside`)
        }
      }
    expect(balances(sumToken(world.state, 'HRS'))).toBe(true)
    expect(tried.size).toBeGreaterThan(150)
  })
})

describe('the signatures under an agreement', () => {
  const world = new World({ grant: 1000n }).enter('ben', 'cy', 'dee', 'eve', 'fay', 'gus')
  const attested = { attesters: [didOf('fay')], quorum: 1, measure: 'hours up', full: 1000, least: 200 }
  /** Everything that terms can say, said once. */
  const terms: ContractTerms = contractOf(world, {
    parties: [{ did: didOf('ben') }, { did: didOf('cy'), group: { members: ['cy', 'dee'].map(didOf), quorum: 2 } }],
    commitments: [
      commitmentOf({ bond: { token: 'HRS', amount: 7n }, callOff: 100 }),
      commitmentOf({ after: [0], wait: DAY, gate: { kind: 'attest', v: 1, params: attested } }) as Commitment,
    ],
    dispute: { arbiters: [didOf('gus')], quorum: 1, within: DAY, otherwise: 500 },
    notice: bytesOf('notice'),
  })
  const signatures = signaturesOf('ben', 'cy', 'dee')

  it('are over every field of its terms, however deep', () => {
    const bound = toHex(contractId(terms))
    const ids = new Set<string>()
    let mutants = 0
    for (const mutant of changed(terms, bytesOf('other'))) {
      let id: string
      try {
        id = toHex(contractId(mutant as ContractTerms))
      } catch {
        continue
      }
      if (JSON.stringify(mutant, asText) === JSON.stringify(terms, asText)) continue
      mutants++
      ids.add(id)
      expect(id).not.toBe(bound)
    }
    expect(mutants).toBeGreaterThan(400)
    expect(ids.size).toBeGreaterThan(mutants * 0.8)
  })
  const asText = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)

  it('are each checked against those terms', () => {
    const claims = claimsOf(world.event('ben', 'contract.open', { terms, signatures }))
    const message = partyMessage(contractId(terms))
    expect(claims.filter((claim) => equalBytes(claim.message, message))).toHaveLength(3)
  })

  it('open nothing that cannot be carried out, and nothing falls over', () => {
    let opened = 0
    for (const mutant of changed({ terms, signatures }, bytesOf('other'))) {
      const event = signed(world, 'receiver', 'contract.open', mutant)
      if (!event) continue
      const copy = world.copy()
      const { refused } = copy.batch([event]).outcomes[0] ?? {}
      if (refused === undefined) opened++
      else expect(refused).toMatch(/^contract\./)
    }
    expect(opened).toBeGreaterThan(100)
  })
})
