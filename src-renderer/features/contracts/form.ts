/** An agreement's form as data: what its parts start from, and what follows for the others when one of them is changed. */
import type { CommitmentForm, ContractForm, GateForm } from '#shared/ipc/contracts.ts'

const HOUR = 3_600_000
export const DAY = 24 * HOUR
/** Shares are whole thousandths, as in the terms. */
export const WHOLE = 1000
export const PARTIES_MAX = 16
export const COMMITMENTS_MAX = 32
export const PAYMENTS_MAX = 4
export const PAYEES_MAX = 8

export type Payment = CommitmentForm['pay'][number]
export type PartyForm = ContractForm['parties'][number]
export type Kind = CommitmentForm['what']
export type GateKind = GateForm['kind']

export const KINDS = [
  'work',
  'service',
  'thing',
  'loan',
  'knowledge',
  'licence',
  'favour',
  'money',
] as const satisfies readonly Kind[]
export const GATE_KINDS = [
  'review',
  'countersign',
  'code',
  'track',
  'key',
  'attest',
  'replication',
  'time',
] as const satisfies readonly GateKind[]
/** UN/CEFACT Rec 20 codes that have words here; any other may be typed. */
export const UNITS = ['C62', 'HUR', 'DAY', 'MON', 'KGM', 'LTR', 'MTR', 'KMT', 'KWH', 'E34'] as const

/** Stands for a party while nobody is chosen; no did looks like it, and each place has its own. */
export const unchosen = (place: number): string => `?${place}`
export const isChosen = (did: string): boolean => did.startsWith('did:')

/** Time to answer and to fund: the second is longer than a weekend away. */
export const OPEN_WITHIN = 3 * DAY
const FUND_WITHIN = 2 * DAY
const WITHIN = 7 * DAY
const REVIEW = 3 * DAY

/** Everything has a value that most people would choose, so that only what, who and how much is left to say. */
export const commitmentOf = (by: number, to: number, change: Partial<CommitmentForm> = {}): CommitmentForm => ({
  title: '',
  by,
  to,
  what: 'work',
  quantity: 1,
  unit: 'C62',
  after: [],
  wait: 0,
  within: WITHIN,
  onLate: 'refund',
  review: REVIEW,
  onSilence: 'release',
  gate: { kind: 'review' },
  pay: [],
  ...change,
})

export const contractOf = (
  hub: string,
  dids: readonly string[],
  commitments: CommitmentForm[],
  change: Partial<ContractForm> = {},
): ContractForm => ({
  hub,
  title: '',
  text: '',
  notes: '',
  parties: dids.map((did) => ({ did })),
  commitments,
  together: false,
  openWithin: OPEN_WITHIN,
  fundWithin: FUND_WITHIN,
  ...change,
})

/** The receiver pays the doer, all of it. */
export const paymentTo = (by: number, did: string, token: string, amount = ''): Payment => ({
  by,
  token,
  amount,
  to: [{ did, share: WHOLE }],
})

const GATE_START: { readonly [K in GateKind]: Extract<GateForm, { kind: K }> } = {
  review: { kind: 'review' },
  countersign: { kind: 'countersign' },
  code: { kind: 'code' },
  track: { kind: 'track', carrier: '' },
  key: { kind: 'key' },
  time: { kind: 'time' },
  replication: { kind: 'replication', version: 0 },
  attest: { kind: 'attest', attesters: [], quorum: 1, measure: '', full: 100, least: 0 },
}

/** Whether somebody looks at what was delivered before it counts. */
export const isLookedAt = (kind: GateKind): boolean =>
  ['review', 'countersign', 'track', 'key', 'replication'].includes(kind)

/** What cannot be divided into units. */
export const isWhole = (kind: GateKind): boolean => ['time', 'attest', 'key', 'replication'].includes(kind)

/** Another way to show it; what that way does not allow or need is put right with it. */
export function withGate(one: CommitmentForm, kind: GateKind): CommitmentForm {
  const span = {
    within: kind === 'time' ? 0 : one.within || WITHIN,
    review: isLookedAt(kind) ? one.review || REVIEW : 0,
  }
  return {
    ...one,
    ...span,
    gate: GATE_START[kind],
    quantity: isWhole(kind) ? 1 : one.quantity,
    onSilence: silenceOf(one, kind),
  }
}

/** A countersignature cannot come from silence; neither a key nor what was published can be given back. */
function silenceOf(one: CommitmentForm, kind: GateKind): CommitmentForm['onSilence'] {
  if (kind === 'countersign') return 'refund'
  return kind === 'key' || kind === 'replication' || one.gate.kind === 'countersign' ? 'release' : one.onSilence
}

type Side = 'by' | 'to'

/** Another doer or receiver. Nobody promises to themselves, so the two may change places; money that went from one to the other follows. */
export function withSide(form: ContractForm, place: number, side: Side, party: number): ContractForm {
  const one = form.commitments[place]
  if (!one) return form
  const other = side === 'by' ? 'to' : 'by'
  const next = { ...one, [side]: party, ...(one[other] === party && { [other]: one[side] }) }
  const didOf = (at: number) => form.parties[at]?.did ?? ''
  const pay = one.pay.map((payment) => {
    const [payee, ...more] = payment.to
    const whole = more.length === 0 && payee?.did === didOf(one.by)
    return {
      ...payment,
      by: payment.by === one.to ? next.to : payment.by,
      to: whole ? [{ did: didOf(next.by), share: WHOLE }] : payment.to,
    }
  })
  return withCommitment(form, place, { ...next, pay })
}

export const withCommitment = (form: ContractForm, place: number, part: Partial<CommitmentForm>): ContractForm => ({
  ...form,
  commitments: form.commitments.map((one, at) => (at === place ? { ...one, ...part } : one)),
})

/** A new title. Where there is one commitment only, and it was called the same, it still is. */
export function withTitle(form: ContractForm, title: string): ContractForm {
  const [only, ...more] = form.commitments
  const same = only !== undefined && more.length === 0 && only.title === form.title
  return { ...(same ? withCommitment(form, 0, { title }) : form), title }
}

/** Somebody else at a place: whoever stood there before is not paid any more, the new one is. */
export function withParty(form: ContractForm, place: number, party: PartyForm): ContractForm {
  const before = form.parties[place]?.did
  const renamed = (did: string) => (did === before ? party.did : did)
  return {
    ...form,
    parties: form.parties.map((one, at) => (at === place ? party : one)),
    commitments: form.commitments.map((one) => ({
      ...one,
      pay: one.pay.map((payment) => ({
        ...payment,
        to: payment.to.map(({ did, share }) => ({ did: renamed(did), share })),
      })),
    })),
  }
}

/** Who stands at one place stands at the other, and does and gets what was planned there. */
export function withSwapped(form: ContractForm, a: number, b: number): ContractForm {
  const [first, second] = [form.parties[a], form.parties[b]]
  if (!first || !second) return form
  const aside = withParty(form, a, { did: '?' })
  return withParty(withParty(aside, b, first), a, second)
}

export const withNewParty = (form: ContractForm): ContractForm => ({
  ...form,
  parties: [...form.parties, { did: unchosen(form.parties.length) }],
})

/** Whether anything is done by, for or with the money of a party. */
export const isPartyUsed = ({ parties, commitments }: ContractForm, place: number): boolean =>
  commitments.some(
    ({ by, to, pay }) =>
      [by, to].includes(place) ||
      pay.some((payment) => payment.by === place || payment.to.some(({ did }) => did === parties[place]?.did)),
  )

/** Without a party that nothing depends on; those behind it move up. */
export function withoutParty(form: ContractForm, gone: number): ContractForm {
  const moved = (place: number) => (place > gone ? place - 1 : place)
  return {
    ...form,
    parties: form.parties.filter((_, place) => place !== gone),
    commitments: form.commitments.map((one) => ({
      ...one,
      by: moved(one.by),
      to: moved(one.to),
      pay: one.pay.map((payment) => ({ ...payment, by: moved(payment.by) })),
    })),
  }
}

/** Paths of what has to be filled in, as they stand on the page, before anybody can be asked what the terms come to. */
export function missingIn(form: ContractForm): string[] {
  const paths = form.title.trim() === '' ? ['title'] : []
  paths.push(...form.parties.flatMap(({ did }, at) => (isChosen(did) ? [] : [`parties.${at}.did`])))
  form.commitments.forEach((one, at) => {
    const path = `commitments.${at}`
    if (one.title.trim() === '') paths.push(`${path}.title`)
    if (one.gate.kind === 'key' && !one.gate.file) paths.push(`${path}.gate.file`)
    one.pay.forEach(({ amount, to }, slot) => {
      if (!(Number(amount) > 0)) paths.push(`${path}.pay.${slot}.amount`)
      if (!to.every(({ did }) => isChosen(did) || form.parties.some((party) => party.did === did)))
        paths.push(`${path}.pay.${slot}.to`)
    })
    if (one.bond && !(Number(one.bond.amount) > 0)) paths.push(`${path}.bond.amount`)
    if (one.gate.kind === 'attest' && one.gate.attesters.length === 0) paths.push(`${path}.gate.attesters`)
  })
  if (form.dispute && 'court' in form.dispute) {
    const { court } = form.dispute
    paths.push(...(['fee', 'lock'] as const).flatMap((sum) => (Number(court[sum]) > 0 ? [] : [`dispute.court.${sum}`])))
  }
  return paths
}
