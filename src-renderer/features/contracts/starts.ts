/** What a draft starts from, besides its template: whom it is with, the notice it grew from, the proposal it answers. */
import type { ContractForm } from '#shared/ipc/contracts.ts'
import type { Notice } from '#shared/ipc/notices.ts'
import { ANYBODY } from '#shared/wire/anybody.ts'
import { OPEN_WITHIN, unchosen, withCommitment, withTitle } from './form.ts'

interface Who {
  readonly did: string
  readonly me: boolean
}

/**
 * Who gets it stands first and who does it second: of an offer its author does, of a need its author gets. Otherwise I get it. What is offered to `anybody`
 * is my own notice, or mine to do.
 */
export function didsFor(
  count: number,
  members: readonly Who[],
  to: string | undefined,
  notice: Pick<Notice, 'author' | 'content'> | undefined,
  anybody = false,
): string[] {
  if (anybody)
    return withRest(count, notice?.content.purpose === 'need' ? [myDid(members), ANYBODY] : [ANYBODY, myDid(members)])
  const me = myDid(members)
  const other = notice?.author.did ?? (to !== undefined && members.some(({ did }) => did === to) ? to : unchosen(1))
  const pair = notice?.content.purpose === 'need' ? [other, me] : [me, other]
  return withRest(count, pair)
}

const myDid = (members: readonly Who[]): string => members.find((member) => member.me)?.did ?? unchosen(0)
const withRest = (count: number, pair: readonly string[]): string[] => [
  ...pair,
  ...Array.from({ length: count - 2 }, (_, at) => unchosen(at + 2)),
]

/** The notice's words and, where there is one payment only, its price. */
export function answering(form: ContractForm, { id, content }: Notice, first: string): ContractForm {
  const named = { ...withTitle(form, content.title), text: content.text, notice: id }
  const { price } = content
  const [only, ...more] = named.commitments
  const payment = only?.pay[0]
  if (!payment || more.length > 0 || price.kind !== 'tokens' || only.pay.length > 1) return named
  const amount = String(BigInt(price.amount) * BigInt(only.quantity))
  return withCommitment(named, 0, { pay: [{ ...payment, token: price.token || first, amount }] })
}

/** What was proposed last, with time left to answer. */
export const renewed = (form: ContractForm): ContractForm => ({
  ...form,
  openWithin: Math.max(form.openWithin, OPEN_WITHIN),
})
