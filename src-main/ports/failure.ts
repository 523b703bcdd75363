/** Refusals that main itself decides; those of the rules come from the ledger thread in the same shape. */
import type { NodeFailure } from './node.ts'

export class NodeRefusal extends Error implements NodeFailure {
  readonly kind: NodeFailure['kind']
  readonly code: string
  readonly text: string

  /** `text` says what happened, what was kept and what to do next. */
  constructor(kind: NodeFailure['kind'], code: string, text: string) {
    super(`${code}: ${text}`)
    this.name = 'NodeRefusal'
    this.kind = kind
    this.code = code
    this.text = text
  }
}

/** Whether something thrown (perhaps on another thread, so by shape and not by class) is a refusal and not a defect. */
export function isNodeFailure(thrown: unknown): thrown is NodeFailure {
  if (typeof thrown !== 'object' || thrown === null) return false
  const { kind, code, text } = thrown as Partial<Record<keyof NodeFailure, unknown>>
  return (
    (kind === 'REFUSED' || kind === 'LOCKED' || kind === 'NOT_FOUND') &&
    typeof code === 'string' &&
    typeof text === 'string'
  )
}

/** The node was closed in order while something was still asked of it; nothing went wrong. */
export class NodeClosed extends Error {
  constructor() {
    super('the ledger thread has closed')
  }
}
