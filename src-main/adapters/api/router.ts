/**
 * One implementation of a contract, made from the contract itself: every procedure goes to `forward` under its own path,
 * except those in `answers`, which main knows better. Inputs and outputs are checked by the contract's schemas on the way.
 */
import { type AnyContractProcedure, type AnyContractRouter, isContractProcedure } from '@orpc/contract'
import { type AnyRouter, implement, ORPCError } from '@orpc/server'
import { failures } from '#shared/ipc/values.ts'
import { isNodeFailure, NodeRefusal } from '../../ports/failure.ts'

/** Answers one procedure. The input has been validated; the output will be. */
export type Answer = (input: unknown, signal: AbortSignal | undefined) => unknown
export type Answers = Readonly<Record<string, Answer>>
export type Forward = (path: string, input: unknown) => Promise<unknown>

/** Turns a refusal of the node into the typed error of the contract; everything else stays the defect it is. */
function asContractError(thrown: unknown): unknown {
  if (!isNodeFailure(thrown)) return thrown
  const { kind, code, text } = thrown
  return new ORPCError(kind, { status: failures[kind].status, message: text, data: { code, text } })
}

const HALF_CHARACTER =
  'A text holds half of a character, as when an emoji is cut in two. Nothing was done or sent. Delete what shows as � and try again.'

/** JavaScript's text may hold half of a surrogate pair; no event, message or file can, since no bytes of UTF-8 say it. */
function isText(input: unknown): boolean {
  // A set grows while it is walked: nothing is looked at twice, however deep a draft is nested, even in itself.
  const parts = new Set([input])
  for (const part of parts) {
    if (typeof part === 'string' && !part.isWellFormed()) return false
    if (typeof part === 'object' && part !== null) for (const inner of Object.values(part)) parts.add(inner)
  }
  return true
}

export function createRouter(contract: AnyContractRouter, answers: Answers, forward: Forward): AnyRouter {
  return branch(contract, [], answers, forward)
}

function branch(tree: AnyContractRouter, path: readonly string[], answers: Answers, forward: Forward): AnyRouter {
  if (isContractProcedure(tree)) return leaf(tree, path.join('.'), answers, forward)
  const children = Object.entries(tree as Record<string, AnyContractRouter>)
  return Object.fromEntries(children.map(([name, child]) => [name, branch(child, [...path, name], answers, forward)]))
}

function leaf(procedure: AnyContractProcedure, name: string, answers: Answers, forward: Forward): AnyRouter {
  const answer: Answer = answers[name] ?? ((input) => forward(name, input))
  return implement(procedure).handler(async ({ input, signal }) => {
    try {
      if (!isText(input)) throw new NodeRefusal('REFUSED', 'input.half-character', HALF_CHARACTER)
      return await answer(input, signal)
    } catch (thrown) {
      throw asContractError(thrown)
    }
  })
}
