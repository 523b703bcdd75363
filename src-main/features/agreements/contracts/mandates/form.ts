/** A mandate between the form a person edits and what they sign. */
import { mandateRefusal } from '#shared/core/contracts/index.ts'
import type { Reader } from '#shared/core/kernel/view.ts'
import type { ContractForm } from '#shared/ipc/contracts.ts'
import type { MandateLimits } from '#shared/ipc/mandates.ts'
import { ANYBODY } from '#shared/wire/anybody.ts'
import { type Mandate, mandate as mandateShape } from '#shared/wire/mandates.ts'
import { refusalWords } from '../../../../engine/refusal-words.ts'
import { contractProblems } from '../drafting.ts'
import { type ContractSeed, type FormProblem, makeContract } from '../form.ts'

/** The form is of one unit; ANYBODY stands in it for whoever takes it. */
export function makeMandate(form: ContractForm, limits: MandateLimits, seed: ContractSeed): Mandate {
  const { terms, prose } = makeContract(form, seed)
  const { negotiation: _, parties, openBy: __, fundWithin: ___, ...rest } = terms
  const commitments = rest.commitments.map(({ pay, ...one }) => ({
    ...one,
    pay: pay.map(({ to, ...payment }) => ({
      ...payment,
      to: to.map(({ did, share }) => (did === ANYBODY ? { share } : { did, share })),
    })),
  }))
  const { who, ...others } = limits
  return {
    terms: { ...rest, commitments },
    prose,
    taker: parties.findIndex(({ did }) => did === ANYBODY),
    ...others,
    ...(who && who.length > 0 && { who }),
  }
}

/** Everything that keeps it from being given by `me`. */
export function mandateProblems(
  reader: Reader,
  me: string,
  form: ContractForm,
  limits: MandateLimits,
  seed: ContractSeed,
): FormProblem[] {
  const { parties } = form
  const between =
    parties.length === 2 && parties.some(({ did }) => did === ANYBODY) && parties.every(({ group }) => !group)
  if (!between || !parties.some(({ did }) => did === me))
    return [{ path: 'parties', text: 'It is between you and whoever takes it, without groups or others.' }]
  const problems = contractProblems(reader, me, form, seed, true)
  if (problems.length > 0) return problems
  const mandate = makeMandate(form, limits, seed)
  const { error } = mandateShape.safeParse(mandate)
  if (error) return error.issues.map(({ path }) => shapeProblem(path))
  const refused = mandateRefusal(me, mandate)
  return refused === null ? [] : [{ path: 'limits', text: refusalWords(refused) }]
}

const WORDS: Record<string, string> = {
  prose: 'Its text is open to everybody and has at most 4,000 characters; shorten it.',
  rate: 'The time of the rate is a minute at least.',
  who: 'Name at most 64 people.',
}

function shapeProblem(path: readonly PropertyKey[]): FormProblem {
  const field = String(path[0])
  return { path: `limits.${field}`, text: WORDS[field] ?? 'Its limits are not complete: all of them are one or more.' }
}
