/**
 * An agreement as others write theirs: FEP-0837's Proposal, Offer(Agreement) and Accept with the finalized Agreement (https://w3id.org/fep/0837).
 * Valueflows lets an agreement stipulate many commitments; FEP-0837 speaks of one on each side, and such agreements come out in its very shape.
 * What neither has a word for stands beside theirs under `kind:`, so that the whole form can be read back (import.ts).
 */
import { err, formatAmount, ok, type Result } from '#shared/core/kernel/index.ts'
import type { CommitmentForm, ContractForm, GateForm } from '#shared/ipc/contracts.ts'
import { WHOLE } from '#shared/wire/contracts.ts'
import { disputeWords } from './dispute.ts'
import { plain } from './html.ts'
import { ACTION_OF, CONTEXT, durationText, instantText, tokenUrn, unitName, whatUrn } from './vocabulary.ts'

/** What the form does not say about itself. */
export interface Exported {
  /** Hex; names the proposal. */
  negotiation: string
  /** Hex; present once everybody has signed. */
  agreement?: string
  /** Who proposed it and when (ms). */
  by: string
  at: number
  decimalsOf(token: string): number
  /** When a commitment's running deadline ends (ms), where one runs. */
  dueOf(place: number): number | undefined
}

export type Json = Record<string, unknown>
type Payment = CommitmentForm['pay'][number]

/** Where this vocabulary's version stands in a document of ours. */
export const VERSION = 1

const listOrOne = <T>(items: readonly T[]): T | readonly T[] => (items.length === 1 ? (items[0] as T) : items)

const proposalId = ({ negotiation }: Exported): string => `urn:kind:proposal:${negotiation}`
const agreementId = ({ negotiation, agreement }: Exported): string =>
  agreement === undefined ? `urn:kind:draft:${negotiation}` : `urn:kind:agreement:${agreement}`
const offerId = ({ negotiation, at }: Exported): string => `urn:kind:offer:${negotiation}:${at}`

/** One promise or one payment: what becomes an Intent of a proposal and a Commitment of an agreement. */
interface Flow {
  /** FEP-0837's names for the two of a simple exchange, ours where there are more. */
  fragment: string
  reciprocal: boolean
  words: Json
}

function gateWords({ kind, ...told }: GateForm): Json {
  return {
    'kind:name': kind,
    ...Object.fromEntries(Object.entries(told).map(([name, value]) => [`kind:${name}`, value])),
  }
}

/** FEP-0837: `hasNumericalValue` is text. */
const measure = (unit: string, value: string): Json => ({ hasUnit: unit, hasNumericalValue: value })

function moneyWords(form: ContractForm, token: string, amount: string, { decimalsOf }: Exported): Json {
  return {
    resourceConformsTo: tokenUrn(form.hub, token),
    resourceQuantity: measure('one', formatAmount(BigInt(amount), decimalsOf(token))),
  }
}

const didAt = ({ parties }: ContractForm, place: number): string | undefined => parties[place]?.did

function deedWords(form: ContractForm, one: CommitmentForm, place: number, about: Exported): Json {
  const due = about.dueOf(place)
  return {
    name: one.title,
    action: ACTION_OF[one.what],
    provider: didAt(form, one.by),
    receiver: didAt(form, one.to),
    resourceConformsTo: whatUrn(one.what),
    resourceQuantity: measure(unitName(one.unit), String(one.quantity)),
    ...(due !== undefined && { due: instantText(due) }),
    'kind:place': place,
    'kind:after': one.after,
    'kind:wait': durationText(one.wait),
    'kind:within': durationText(one.within),
    'kind:onLate': one.onLate,
    'kind:review': durationText(one.review),
    'kind:onSilence': one.onSilence,
    'kind:gate': gateWords(one.gate),
    ...(one.bond && { 'kind:bond': moneyWords(form, one.bond.token, one.bond.amount, about) }),
    ...(one.callOff !== undefined && { 'kind:callOff': one.callOff }),
  }
}

/** Valueflows has one receiver for a commitment: of several payees each has a share, in thousandths, in our own words. */
function paymentWords(form: ContractForm, payment: Payment, place: number, slot: number, about: Exported): Json {
  const [only, ...others] = payment.to
  const whole = only?.share === WHOLE && others.length === 0
  return {
    action: 'transfer',
    provider: didAt(form, payment.by),
    ...(whole && { receiver: only.did }),
    ...moneyWords(form, payment.token, payment.amount, about),
    'kind:paysFor': place,
    'kind:slot': slot,
    ...(!whole && { 'kind:paidTo': payment.to.map(({ did, share }) => ({ receiver: did, 'kind:share': share })) }),
  }
}

/** Primary is what goes the way of the first commitment, in return what goes back to its doer: their own promises, and every payment. */
function flowsOf(form: ContractForm, about: Exported): Flow[] {
  const [first] = form.commitments
  const flows = form.commitments.flatMap((one, place): Flow[] => [
    {
      fragment: `commitment-${place}`,
      reciprocal: place > 0 && one.by === first?.to && one.to === first.by,
      words: deedWords(form, one, place, about),
    },
    ...one.pay.map((payment, slot) => ({
      fragment: `payment-${place}-${slot}`,
      reciprocal: true,
      words: paymentWords(form, payment, place, slot, about),
    })),
  ])
  return isSimple(flows)
    ? flows.map((flow) => ({ ...flow, fragment: flow.reciprocal ? 'reciprocal' : 'primary' }))
    : flows
}

const isSimple = (flows: readonly Flow[]): boolean =>
  flows.length <= 2 && flows.filter(({ reciprocal }) => !reciprocal).length === 1

/** Of the whole agreement. */
function wholeWords(form: ContractForm): Json {
  const { hub, notice, notes, parties, together, dispute, openWithin, fundWithin } = form
  return {
    'kind:version': VERSION,
    'kind:hub': hub,
    ...(notice !== undefined && { 'kind:notice': notice }),
    'kind:notes': notes,
    'kind:parties': parties.map(({ did, group }) => ({
      id: did,
      ...(group && { 'kind:members': group.members, 'kind:quorum': group.quorum }),
    })),
    'kind:together': together,
    ...(dispute && { 'kind:dispute': disputeWords(dispute) }),
    'kind:openWithin': durationText(openWithin),
    'kind:fundWithin': durationText(fundWithin),
  }
}

/** ActivityPub: `content` is HTML, `source` what it was made from (https://www.w3.org/TR/activitypub/#source-property). */
const textWords = ({ title, text }: ContractForm): Json => ({
  name: title,
  content: plain(text),
  source: { content: text, mediaType: 'text/plain' },
})

const others = ({ parties }: ContractForm, did: string) =>
  listOrOne(parties.filter((party) => party.did !== did).map((party) => party.did))

/** FEP-0837's Proposal. The error is a sentence: only one promise, with or without one in return, can be said in it. */
export function toProposal(form: ContractForm, about: Exported): Result<Json, string> {
  const flows = flowsOf(form, about)
  const [primary, reciprocal] = flows
  if (!primary || !isSimple(flows))
    return err(
      'A proposal in FEP-0837 has one promise and at most one in return; this has more. Save it as an agreement.',
    )
  const id = proposalId(about)
  const intent = ({ fragment, words }: Flow): Json => ({ type: 'Intent', id: `${id}#${fragment}`, ...words })
  return ok({
    '@context': CONTEXT,
    type: 'Proposal',
    id,
    purpose: primary.words.provider === about.by ? 'offer' : 'request',
    attributedTo: about.by,
    ...textWords(form),
    published: instantText(about.at),
    publishes: intent(primary),
    ...(reciprocal && { reciprocal: intent(reciprocal) }),
    unitBased: false,
    to: others(form, about.by),
    ...wholeWords(form),
  })
}

function agreementOf(form: ContractForm, about: Exported): Json {
  const id = agreementId(about)
  const flows = flowsOf(form, about)
  const commitment = ({ fragment, reciprocal, words }: Flow): Json => ({
    type: 'Commitment',
    id: `${id}#${fragment}`,
    [reciprocal ? 'reciprocalClauseOf' : 'clauseOf']: id,
    satisfies: `${proposalId(about)}#${fragment}`,
    ...words,
  })
  const returned = flows.filter(({ reciprocal }) => reciprocal)
  return {
    type: 'Agreement',
    id,
    ...textWords(form),
    created: instantText(about.at),
    stipulates: listOrOne(flows.filter(({ reciprocal }) => !reciprocal).map(commitment)),
    ...(returned.length > 0 && { stipulatesReciprocal: listOrOne(returned.map(commitment)) }),
    ...wholeWords(form),
  }
}

/**
 * The message of FEP-0837 that carries the agreement as it stands: Offer(Agreement) while it is proposed, Accept with the finalized Agreement as its
 * `result` once everybody has signed.
 */
export function toAgreement(form: ContractForm, about: Exported): Json {
  const object = agreementOf(form, about)
  const offer = offerId(about)
  if (about.agreement === undefined)
    return { '@context': CONTEXT, type: 'Offer', id: offer, actor: about.by, object, to: others(form, about.by) }
  const signer = form.parties.find(({ did }) => did !== about.by)?.did ?? about.by
  return {
    '@context': CONTEXT,
    type: 'Accept',
    id: `urn:kind:accept:${about.agreement}`,
    actor: signer,
    object: offer,
    result: object,
    to: others(form, signer),
  }
}
