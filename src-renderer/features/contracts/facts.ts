/** A form in words, field by field: what a person compares when somebody proposes something else. */
import type { CommitmentForm, ContractForm } from '#shared/ipc/contracts.ts'
import { shortId } from '#ui/ui/CopyText.tsx'
import { courtOf } from './court.ts'
import type { en } from './en.page.ts'

export type Field = keyof typeof en.fact

export interface Fact {
  readonly field: Field
  readonly text: string
}

/** The agreement as a whole, or one commitment. */
export interface Section {
  readonly title: string
  readonly facts: readonly Fact[]
}

/** How this window says things. */
export interface Saying {
  readonly name: (did: string) => string
  readonly amount: (units: string, token: string) => string
  readonly span: (ms: number) => string
  readonly units: (count: number, unit: string) => string
  readonly percent: (share: number) => string
  readonly word: (word: keyof typeof en.word) => string
  readonly kind: (kind: CommitmentForm['what']) => string
  readonly gate: (kind: CommitmentForm['gate']['kind']) => string
}

export interface Told {
  readonly whole: Section
  readonly commitments: readonly Section[]
}

export const toldOf = (form: ContractForm, say: Saying): Told => ({
  whole: { title: form.title, facts: wholeFacts(form, say) },
  commitments: form.commitments.map((one) => ({ title: one.title, facts: commitmentFacts(form, one, say) })),
})

function wholeFacts(form: ContractForm, say: Saying): Fact[] {
  const party = ({ did, group }: ContractForm['parties'][number]) =>
    group ? `${group.members.map(say.name).join(' + ')} (${group.quorum}/${group.members.length})` : say.name(did)
  return [
    { field: 'title', text: form.title },
    { field: 'text', text: form.text },
    { field: 'notes', text: form.notes },
    { field: 'parties', text: form.parties.map(party).join(', ') },
    { field: 'together', text: say.word(form.together ? 'yes' : 'no') },
    ...disputeFacts(form.dispute, say),
    { field: 'redress', text: form.redress === undefined ? '' : say.span(form.redress) },
    { field: 'fundWithin', text: say.span(form.fundWithin) },
  ]
}

/** The fields of both kinds, so that a change from one to the other shows what goes and what comes. */
function disputeFacts(dispute: ContractForm['dispute'], say: Saying): Fact[] {
  const named = dispute && 'arbiters' in dispute ? dispute : undefined
  const court = courtOf(dispute)
  const times = (['evidence', 'draw', 'vote', 'open', 'appeal'] as const).map((field) => ({
    field,
    text: court ? say.span(court[field]) : '',
  }))
  return [
    { field: 'arbiters', text: named ? `${named.arbiters.map(say.name).join(', ')} (${named.quorum})` : '' },
    { field: 'arbitersWithin', text: named ? say.span(named.within) : '' },
    { field: 'panel', text: court ? String(court.panel) : '' },
    { field: 'rounds', text: court ? String(court.rounds) : '' },
    { field: 'fee', text: court ? say.amount(court.fee, court.token) : '' },
    { field: 'lock', text: court ? say.amount(court.lock, court.token) : '' },
    { field: 'loss', text: court ? say.percent(court.loss) : '' },
    { field: 'hops', text: court ? String(court.hops) : '' },
    ...times,
    { field: 'otherwise', text: dispute ? say.percent(dispute.otherwise) : '' },
  ]
}

function commitmentFacts(form: ContractForm, one: CommitmentForm, say: Saying): Fact[] {
  const party = (place: number) => say.name(form.parties[place]?.did ?? '')
  return [
    { field: 'what', text: one.title },
    { field: 'by', text: party(one.by) },
    { field: 'to', text: party(one.to) },
    { field: 'kind', text: say.kind(one.what) },
    { field: 'quantity', text: say.units(one.quantity, one.unit) },
    { field: 'after', text: one.after.map((at) => form.commitments[at]?.title ?? '').join(', ') },
    { field: 'wait', text: one.wait > 0 ? say.span(one.wait) : '' },
    { field: 'within', text: say.span(one.within) },
    { field: 'onLate', text: say.word(one.onLate) },
    { field: 'gate', text: gateText(one.gate, say) },
    { field: 'review', text: say.span(one.review) },
    { field: 'onSilence', text: say.word(one.onSilence) },
    { field: 'pay', text: one.pay.map((payment) => payText(payment, party(payment.by), say)).join('; ') },
    { field: 'bond', text: one.bond ? say.amount(one.bond.amount, one.bond.token) : '' },
    { field: 'callOff', text: one.callOff === undefined ? '' : say.percent(one.callOff) },
  ]
}

function gateText(gate: CommitmentForm['gate'], say: Saying): string {
  const name = say.gate(gate.kind)
  if (gate.kind === 'track') return `${name}: ${gate.carrier}`
  if (gate.kind === 'key') return `${name}: ${gate.file?.name ?? '—'}`
  if (gate.kind === 'replication') return `${name}: ${shortId(gate.study ?? '—')} ${gate.version + 1}`
  if (gate.kind !== 'attest') return name
  const { attesters, quorum, measure, full, least } = gate
  return `${name}: ${measure}; ${attesters.map(say.name).join(', ')} (${quorum}); ${least}–${full}`
}

function payText({ amount, token, to }: CommitmentForm['pay'][number], payer: string, say: Saying): string {
  const [only, ...more] = to
  const payees =
    only && more.length === 0
      ? say.name(only.did)
      : to.map(({ did, share }) => `${say.name(did)} ${say.percent(share)}`).join(', ')
  return `${say.amount(amount, token)}: ${payer} → ${payees}`
}
