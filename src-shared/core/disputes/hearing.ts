/** One act at work on one case: its state as a draft, and one storing at the end. */
import { dueKey } from '../kernel/due.ts'
import { toHex } from '../kernel/index.ts'
import type { CaseChange } from '../ledger/facts.ts'
import type { RuleContext } from '../ledger/rule.ts'
import { type CaseState, caseKey, type RoundState, readCase, roundOf } from './state.ts'

const dueOf = (due: number, id: Uint8Array): string => dueKey(due, `case/${toHex(id)}`)

/** A draft is changed in place; what was stored or told never is. */
const copyOf = (state: CaseState): CaseState => ({
  ...state,
  pieces: [...state.pieces],
  asks: [...state.asks],
  rounds: state.rounds.map((round) => ({ ...round, seats: round.seats.map((seat) => ({ ...seat })) })),
})

export class Hearing {
  readonly context: RuleContext
  readonly id: Uint8Array
  readonly state: CaseState
  readonly #dueBefore: number | undefined

  constructor(context: RuleContext, id: Uint8Array, state: CaseState) {
    this.context = context
    this.id = id
    this.#dueBefore = state.due
    this.state = copyOf(state)
  }

  static of(context: RuleContext, id: Uint8Array): Hearing | undefined {
    const state = readCase(context.state, id)
    return state && new Hearing(context, id, state)
  }

  /** The present round, and its place. */
  get round(): RoundState {
    return roundOf(this.state)
  }
  get place(): number {
    return this.state.rounds.length - 1
  }

  /** The next step begins with this batch: nobody can act in one that is not certified. */
  enter(phase: CaseState['phase'], span: number): void {
    this.state.phase = phase
    this.state.due = this.context.run + span
  }

  /** Keeps the draft, moves the deadline and says what happened. */
  store(change: CaseChange, by?: string): void {
    const { context, id, state } = this
    if (this.#dueBefore !== undefined) context.state.delete(dueOf(this.#dueBefore, id))
    if (state.due !== undefined) context.state.put(dueOf(state.due, id), { case: id })
    const kept = copyOf(state)
    context.state.put(caseKey(id), kept)
    context.fact({
      kind: 'case',
      change,
      case: id,
      state: kept,
      ...(by !== undefined && { by }),
      ...(context.event && { event: context.event }),
    })
  }
}
