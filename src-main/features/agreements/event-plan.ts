/** The plan of an act that is one event of mine on the ledger: what its signature binds to, and what goes with it. */
import { type CborValue, encodeCanonical, fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { Topic } from '#shared/ipc/app.ts'
import { readable } from '../ledger/index.ts'
import type { Desk, Outcome, Plan } from './plan.ts'

/** What the sheet says; balances and warnings left out are none. */
export type EventWords = Pick<Plan, 'sentence' | 'worst'> &
  Partial<Pick<Plan, 'counterparty' | 'balances' | 'deadline' | 'warnings'>>

interface Around {
  /** What is shown anew once it is signed. */
  changed: Topic[]
  /** Done just before the event is signed, and just after. */
  before?: (() => void) | undefined
  after?: (() => void) | undefined
  /** The talk and agreement the act belongs to. */
  of?: Omit<Outcome, 'event'>
}

/** Asks no rules: `refuseUnruly` does. The plan is known by all that is signed except the place in this device's chain. */
export function eventPlan(
  { context, hub, me }: Desk,
  t: string,
  body: Record<string, CborValue>,
  words: EventWords,
  { changed, before, after, of }: Around,
): Plan {
  return {
    hub,
    bytes: encodeCanonical({ hub: fromHex(hub), t, as: me, body }),
    json: readable({ t, as: me, body }),
    balances: [],
    warnings: [],
    ...words,
    perform: () => {
      before?.()
      const signed = context.submit(hub, t, body)
      after?.()
      context.changed(...changed)
      return { event: toHex(signed.id), ...of }
    },
  }
}

/** When silence is answered by the default the terms declare; `due` is in the hub's time, which stands still in a pause. */
export const declaredDefault = ({ context, hub }: Desk, due: number | undefined): Pick<EventWords, 'deadline'> =>
  due === undefined
    ? {}
    : { deadline: { at: due + context.head(hub).paused, text: 'Otherwise the declared default happens then.' } }
