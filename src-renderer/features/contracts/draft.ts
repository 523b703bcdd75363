/** A form being written, with a lasting name for each of its commitments so that cards keep what they are about when they move. */
import type { CommitmentForm, ContractForm } from '#shared/ipc/contracts.ts'
import type { DisputeForm } from '#shared/ipc/dispute-form.ts'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { withArbiters } from './court.ts'
import { commitmentOf, unchosen } from './form.ts'

export interface Draft {
  readonly form: ContractForm
  /** One for each commitment; never used twice in a draft. */
  readonly keys: readonly number[]
}

export const draftOf = (form: ContractForm): Draft => ({ form, keys: form.commitments.map((_, at) => at) })

/**
 * Commitments in another order: places of those there are, or new ones. What one comes after follows it; what is gone, or comes later
 * now, is left out.
 */
function arranged({ form, keys }: Draft, order: readonly (number | CommitmentForm)[]): Draft {
  let next = Math.max(-1, ...keys)
  const commitments = order.map((item, at) => {
    const one = typeof item === 'number' ? (form.commitments[item] as CommitmentForm) : item
    const after = one.after.map((before) => order.indexOf(before)).filter((before) => before >= 0 && before < at)
    return { ...one, after }
  })
  return {
    form: { ...form, commitments },
    keys: order.map((item) => (typeof item === 'number' ? (keys[item] as number) : ++next)),
  }
}

const places = ({ keys }: Draft): number[] => keys.map((_, at) => at)

/** The second party does it for the first, unless the last one says otherwise. */
export function added(draft: Draft): Draft {
  const last = draft.form.commitments.at(-1)
  return arranged(draft, [...places(draft), commitmentOf(last?.by ?? 1, last?.to ?? 0)])
}

export function duplicated(draft: Draft, place: number): Draft {
  const all: (number | CommitmentForm)[] = places(draft)
  all.splice(place + 1, 0, draft.form.commitments[place] as CommitmentForm)
  return arranged(draft, all)
}

export const removed = (draft: Draft, place: number): Draft =>
  arranged(
    draft,
    places(draft).filter((at) => at !== place),
  )

/** Nothing moves before what it comes after. */
export function canMove({ form: { commitments } }: Draft, place: number, step: 1 | -1): boolean {
  const [early, late] = step === 1 ? [place, place + 1] : [place - 1, place]
  return early >= 0 && commitments[late] !== undefined && !commitments[late].after.includes(early)
}

export function moved(draft: Draft, place: number, step: 1 | -1): Draft {
  const all = places(draft)
  all.splice(place, 1)
  all.splice(place + step, 0, place)
  return arranged(draft, all)
}

type OfHub = Pick<HubSummary, 'hub' | 'token'>

/** An own template taken up here: its people where they are members, places to fill where not. */
export const takenUp = (form: ContractForm, { hub, token }: OfHub, members: readonly string[]): ContractForm => {
  const known = new Map(form.parties.map(({ did }, at) => [did, members.includes(did) ? did : unchosen(at)]))
  const present = (dids: readonly string[]) => dids.filter((did) => members.includes(did))
  return {
    ...form,
    hub,
    parties: form.parties.map(({ did, group }) => ({
      did: known.get(did) ?? did,
      ...(group && known.get(did) === did && { group: { ...group, members: present(group.members) } }),
    })),
    commitments: form.commitments.map((one) => ({
      ...one,
      gate: one.gate.kind === 'attest' ? { ...one.gate, attesters: present(one.gate.attesters) } : one.gate,
      pay: one.pay.map((payment) => ({
        ...payment,
        to: payment.to.map(({ did, share }) => ({ did: known.get(did) ?? did, share })),
      })),
    })),
    ...(form.dispute && { dispute: disputeTakenUp(form.dispute, token.code, present) }),
  }
}

/** Jurors are paid in the hub's own token: sums of another are left to be filled in. */
function disputeTakenUp(
  dispute: DisputeForm,
  token: string,
  present: (dids: readonly string[]) => string[],
): DisputeForm {
  if ('arbiters' in dispute) return withArbiters(dispute, present(dispute.arbiters))
  const { mediation, ...court } = dispute.court
  const { mediator } = mediation ?? {}
  const helped = mediation && (mediator === undefined || present([mediator]).length > 0)
  // A fee is of the hub's token too; whoever is not here cannot mediate.
  const { fee: _, ...unpaid } = mediation ?? { span: 0 }
  const talks = helped ? (court.token === token ? mediation : unpaid) : mediation && { span: mediation.span }
  const sums = court.token === token ? {} : { token, fee: '', lock: '' }
  return { ...dispute, court: { ...court, ...sums, ...(talks && { mediation: talks }) } }
}
