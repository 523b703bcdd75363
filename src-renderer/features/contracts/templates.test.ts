import { describe, expect, it } from 'vitest'
import { shapeRefusal } from '#shared/core/contracts/index.ts'
import { type CommitmentForm, type ContractForm, contractForm } from '#shared/ipc/contracts.ts'
import { type ContractTerms, contractTerms } from '#shared/wire/contracts.ts'
import { didsFor } from './starts.ts'
import { formFrom, partiesIn, TEMPLATES, type TemplateName } from './templates.ts'

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const
const [ana, ben, cy, ...attesters] = LETTERS.map((letter) => `did:key:z6Mk${letter.repeat(44)}`) as [
  string,
  string,
  string,
  ...string[],
]
const HUB = 'ab'.repeat(32)

const filled = (name: TemplateName, jurors = 0): ContractForm => {
  const form = formFrom(name, {
    hub: HUB,
    dids: [ana, ben, cy].slice(0, partiesIn(name)),
    token: 'OAK',
    amount: '100',
    attesters,
    court: { token: { code: 'OAK' }, fee: '100', lock: '500', jurors },
    say: (given) => given,
  })
  const commitments = form.commitments.map((one) => ({ ...one, title: one.title || name }))
  return { ...form, title: name, commitments }
}

const gateOf = ({ gate: { kind, ...params } }: CommitmentForm) => ({
  kind,
  v: 1,
  params:
    kind === 'replication'
      ? { study: some, version: 0 }
      : kind === 'key'
        ? KEY
        : kind === 'code'
          ? { lock: new Uint8Array(32) }
          : params,
})
const some = new Uint8Array(32)
/** The file is chosen by a person. */
const KEY = { root: some, size: 1, cipher: some, leaves: some, lock: some }

const termsOf = (form: ContractForm): ContractTerms =>
  contractTerms.parse({
    v: 2,
    hub: new Uint8Array(32),
    negotiation: new Uint8Array(16),
    parties: form.parties,
    commitments: form.commitments.map(({ title: _, ...one }) => ({
      ...one,
      gate: gateOf({ title: '', ...one }),
      pay: one.pay.map((payment) => ({ ...payment, amount: BigInt(payment.amount) })),
      ...(one.bond && { bond: { ...one.bond, amount: BigInt(one.bond.amount) } }),
    })),
    together: form.together,
    openBy: Date.now(),
    fundWithin: form.fundWithin,
    prose: new Uint8Array(32),
  })

describe('every template', () => {
  it.each(TEMPLATES)('%s is a whole form, and terms the rules accept', (name) => {
    const form = filled(name)
    expect(contractForm.parse(form)).toEqual(form)
    expect(shapeRefusal(termsOf(form))).toBeNull()
  })

  it.each([
    ['commission', 3, true],
    ['commission', 2, false],
    ['art', 5, true],
    ['sale', 5, false],
  ] as const)('%s with %d on the bench begins with the court: %s', (name, jurors, begins) => {
    const form = filled(name, jurors)
    expect(contractForm.parse(form).dispute !== undefined).toBe(begins)
  })

  it('has three parties only where it goes around', () =>
    expect(TEMPLATES.filter((name) => partiesIn(name) === 3)).toEqual(['ring']))
})

describe('who stands where', () => {
  const members = [
    { did: ana, me: true },
    { did: ben, me: false },
  ]
  const by = (purpose: 'offer' | 'need') => ({ author: { did: ben }, content: { purpose } }) as never
  const ROWS: readonly (readonly [string, Parameters<typeof didsFor>, readonly string[]])[] = [
    ['nobody in particular', [2, members, undefined, undefined], [ana, '?1']],
    ['a person', [3, members, ben, undefined], [ana, ben, '?2']],
    ['somebody who is not here', [2, members, cy, undefined], [ana, '?1']],
    ['an offer: its author does it', [2, members, undefined, by('offer')], [ana, ben]],
    ['a need: its author gets it', [2, members, undefined, by('need')], [ben, ana]],
  ]
  it.each(ROWS)('%s', (_, input, dids) => expect(didsFor(...input)).toEqual(dids))
})
