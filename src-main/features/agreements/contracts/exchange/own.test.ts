/** Our own documents: in the published shapes, and read back to the very form they came from. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { toHex } from '#shared/core/kernel/index.ts'
import type { ContractForm } from '#shared/ipc/contracts.ts'
import { type Commitment, type ContractTerms, contractTerms, WHOLE } from '#shared/wire/contracts.ts'
import { contractProse } from '#shared/wire/mail.ts'
import { INT64_MAX, SPAN_MS_MAX } from '#shared/wire/shape.ts'
import { contractFormOf } from '../form.ts'
import { type Exported, toAgreement, toProposal } from './export.ts'
import type { Here } from './flows.ts'
import { fromDocument } from './import.ts'
import { fepAccept, fepOffer, fepProposal, unexplained, vfAgreement } from './shapes.fixture.ts'

const NOW = Date.UTC(2026, 10, 22)
const HUB = new Uint8Array(32).fill(7)
const DIDS = [...'123456789ABCDEFGHJKLMNPQRSTUVWXYZ'].map((sign) => `did:key:z6Mk${sign.repeat(44)}`)
const TOKENS = [
  { code: 'HRS', decimals: 2 },
  { code: 'OAK', decimals: 0 },
  { code: 'FINE6', decimals: 6 },
]
const here: Here = { hub: toHex(HUB), me: DIDS[0] as string, now: NOW, tokens: TOKENS, isMember: () => true }
const about = (by: string, over: Partial<Exported> = {}): Exported => ({
  negotiation: 'ab'.repeat(16),
  by,
  at: NOW,
  decimalsOf: (code) => TOKENS.find((token) => token.code === code)?.decimals ?? 0,
  dueOf: () => undefined,
  ...over,
})

const did = fc.constantFrom(...DIDS)
const span = fc.oneof(fc.constantFrom(0, 86_400_000, 7 * 86_400_000), fc.nat(SPAN_MS_MAX))
const share = fc.nat(WHOLE)
const money = { token: fc.constantFrom('HRS', 'OAK', 'FINE6'), amount: fc.bigInt(1n, INT64_MAX) }
const text = (max: number) =>
  fc
    .string({ maxLength: max, unit: 'binary' })
    .map((s) => s.replace(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, ''))
const courtSpan = fc.nat(90 * 86_400_000)
const court = fc.record({
  panel: fc.constantFrom(1 as const, 3 as const, 5 as const, 7 as const),
  rounds: fc.integer({ min: 1, max: 5 }),
  token: fc.constant('HRS'),
  fee: fc.bigInt({ min: 1n, max: 10n ** 12n }),
  lock: fc.bigInt({ min: 1n, max: 10n ** 12n }),
  loss: share,
  hops: fc.nat(3),
  evidence: courtSpan,
  draw: courtSpan,
  vote: courtSpan,
  open: courtSpan,
  appeal: courtSpan,
})
const line = (max: number) => text(max).map((s) => s.replace(/[\n\r\t]/g, ''))

const gate = fc.oneof<fc.Arbitrary<Commitment['gate']>[]>(
  ...['review', 'countersign', 'time'].map((kind) => fc.constant({ kind, v: 1, params: {} })),
  fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((lock) => ({ kind: 'code', v: 1, params: { lock: Uint8Array.from(lock) } })),
  fc
    .record({
      study: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((id) => Uint8Array.from(id)),
      version: fc.nat(99),
    })
    .map((params) => ({ kind: 'replication', v: 1, params })),
  line(40).map((carrier) => ({ kind: 'track', v: 1, params: { carrier } })),
  fc
    .record({
      attesters: fc.array(did, { maxLength: 16 }),
      quorum: fc.nat(16),
      measure: line(80),
      full: fc.nat(),
      least: fc.nat(),
    })
    .map((params) => ({ kind: 'attest', v: 1, params })),
)

const commitment = (parties: number): fc.Arbitrary<Commitment> =>
  fc.record(
    {
      by: fc.nat(parties - 1),
      to: fc.nat(parties - 1),
      what: fc.constantFrom<Commitment['what'][]>(
        'work',
        'service',
        'thing',
        'loan',
        'knowledge',
        'licence',
        'favour',
        'money',
      ),
      quantity: fc.integer({ min: 1, max: 1_000_000 }),
      unit: fc.oneof(fc.constantFrom('C62', 'HUR', 'KGM', 'HR', 'NUM', 'MO'), fc.stringMatching(/^[A-Z0-9]{2,3}$/)),
      after: fc.array(fc.nat(31), { maxLength: 4 }),
      wait: span,
      within: span,
      onLate: fc.constantFrom('refund' as const, 'release' as const),
      review: span,
      onSilence: fc.constantFrom('release' as const, 'refund' as const),
      gate,
      pay: fc.array(
        fc.record({
          by: fc.nat(parties - 1),
          ...money,
          to: fc.array(fc.record({ did, share }), { minLength: 1, maxLength: 8 }),
        }),
        { maxLength: 4 },
      ),
      bond: fc.record(money),
      callOff: share,
    },
    {
      noNullPrototype: true,
      requiredKeys: [
        'by',
        'to',
        'what',
        'quantity',
        'unit',
        'after',
        'wait',
        'within',
        'onLate',
        'review',
        'onSilence',
        'gate',
        'pay',
      ],
    },
  )

/** Whatever the wire lets through whose parties are different people; the prose beside it. */
const forms: fc.Arbitrary<ContractForm> = fc
  .record({
    dids: fc.shuffledSubarray(DIDS, { minLength: 2, maxLength: 16 }),
    members: fc.shuffledSubarray(DIDS, { minLength: 2, maxLength: 16 }),
    grouped: fc.boolean(),
    count: fc.integer({ min: 1, max: 8 }),
    title: line(120),
    text: text(300),
    notes: text(300),
  })
  .chain(({ dids, members, grouped, count, ...prose }) =>
    fc
      .record({
        commitments: fc.array(commitment(dids.length), { minLength: count, maxLength: count }),
        titles: fc.array(line(120), { minLength: count, maxLength: count }),
        together: fc.boolean(),
        dispute: fc.option(
          fc.oneof(
            fc.record({
              arbiters: fc.array(did, { minLength: 1, maxLength: 7 }),
              quorum: fc.integer({ min: 1, max: 7 }),
              within: span,
              otherwise: share,
            }),
            fc.record({ court, otherwise: share }),
          ),
          { nil: undefined },
        ),
        notice: fc.option(fc.uint8Array({ minLength: 32, maxLength: 32 }), { nil: undefined }),
        openWithin: span,
        fundWithin: span,
      })
      .map(({ titles, openWithin, dispute, notice, ...rest }) => {
        const terms: ContractTerms = contractTerms.parse({
          v: 2,
          hub: HUB,
          negotiation: new Uint8Array(16),
          parties: dids.map((one, place) => ({
            did: one,
            ...(grouped && place === 0 && { group: { members, quorum: 2 } }),
          })),
          ...rest,
          ...(dispute && { dispute }),
          ...(notice && { notice: Uint8Array.from(notice) }),
          openBy: NOW + openWithin,
          prose: new Uint8Array(32),
        })
        return contractFormOf({
          terms,
          prose: contractProse.parse({ salt: new Uint8Array(32), ...prose, titles }),
          at: NOW,
        })
      }),
  )

const readBack = (document: unknown) => fromDocument(JSON.stringify(document), here)
const proposer = ({ parties }: ContractForm) => parties[0]?.did ?? ''

const simple: ContractForm = {
  hub: here.hub,
  title: 'Bike repair',
  text: 'New <chain> & brakes\nwithin the week',
  notes: '',
  parties: [{ did: DIDS[0] as string }, { did: DIDS[1] as string }],
  commitments: [
    {
      title: 'Bike repair',
      by: 1,
      to: 0,
      what: 'work',
      quantity: 3,
      unit: 'HUR',
      after: [],
      wait: 0,
      within: 7 * 86_400_000,
      onLate: 'refund',
      review: 3 * 86_400_000,
      onSilence: 'release',
      gate: { kind: 'review' },
      pay: [{ by: 0, token: 'HRS', amount: '1250', to: [{ did: DIDS[1] as string, share: WHOLE }] }],
    },
  ],
  together: false,
  openWithin: 3 * 86_400_000,
  fundWithin: 2 * 86_400_000,
}
const [one] = simple.commitments as [ContractForm['commitments'][number]]
const swap: ContractForm = {
  ...simple,
  commitments: [
    { ...one, pay: [] },
    { ...one, title: 'Lessons', by: 0, to: 1, what: 'service', pay: [] },
  ],
}

describe('what is exported', () => {
  it('comes back as the form it was, as an offer and as the finalized agreement', () => {
    fc.assert(
      fc.property(forms, fc.boolean(), (form, signed) => {
        const read = readBack(
          toAgreement(form, about(proposer(form), signed ? { agreement: 'cd'.repeat(32), dueOf: () => NOW } : {})),
        )
        expect(read).toEqual({ ok: true, value: { form, problems: expect.any(Array), ignored: [] } })
      }),
      { numRuns: 200 },
    )
  })

  it('explains every word of its own, whatever the form', () =>
    fc.assert(
      fc.property(forms, (form) => {
        const document = toAgreement(form, about(proposer(form)))
        expect(unexplained(document)).toEqual([])
        expect(vfAgreement.safeParse(document.object).error).toBeUndefined()
      }),
      { numRuns: 50 },
    ))

  test.each([
    ['work for money', simple],
    ['a gift', { ...simple, commitments: [{ ...one, pay: [] }] }],
    ['a swap', swap],
  ])('%s is in the shapes of FEP-0837, and reads back without anything to say', (_, form) => {
    for (const by of DIDS.slice(0, 2)) {
      const proposal = toProposal(form, about(by))
      if (!proposal.ok) throw new Error(proposal.error)
      const offer = toAgreement(form, about(by))
      const accept = toAgreement(form, about(by, { agreement: 'cd'.repeat(32) }))
      const shaped = [fepProposal.safeParse(proposal.value), fepOffer.safeParse(offer), fepAccept.safeParse(accept)]
      expect(shaped.map(({ error }) => error)).toEqual([undefined, undefined, undefined])
      for (const document of [proposal.value, offer, accept]) {
        expect(unexplained(document)).toEqual([])
        expect(readBack(document)).toEqual({ ok: true, value: { form, problems: [], ignored: [] } })
      }
    }
  })

  it('says who offers and who asks, and names both sides as FEP-0837 recommends', () => {
    const [asked, offered] = DIDS.slice(0, 2).map((by) => toProposal(simple, about(by)))
    expect(asked).toMatchObject({ value: { purpose: 'request', to: DIDS[1], publishes: { action: 'deliverService' } } })
    expect(offered).toMatchObject({
      value: { purpose: 'offer', reciprocal: { resourceQuantity: { hasUnit: 'one', hasNumericalValue: '12.50' } } },
    })
    const id = `urn:kind:proposal:${'ab'.repeat(16)}`
    expect(offered).toMatchObject({
      value: { publishes: { id: `${id}#primary` }, reciprocal: { id: `${id}#reciprocal` } },
    })
  })

  it('is no proposal where there is more than one promise on a side', () => {
    const more = { ...simple, commitments: [one, { ...one, title: 'Second' }] }
    expect(toProposal(more, about(DIDS[0] as string))).toMatchObject({
      ok: false,
      error: expect.stringContaining('agreement'),
    })
  })

  it('escapes its text for those who show HTML', () =>
    expect(toAgreement(simple, about(DIDS[0] as string)).object).toMatchObject({
      content: 'New &lt;chain&gt; &amp; brakes<br>within the week',
    }))

  it('says by when while a deadline runs', () =>
    expect(toAgreement(simple, about(DIDS[0] as string, { dueOf: () => NOW })).object).toMatchObject({
      stipulates: { due: '2026-11-22T00:00:00.000Z' },
    }))
})
