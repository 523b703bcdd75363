/**
 * A node that answers what a test tells it to: `vi.mock('#ui/bridge/client.ts', () => import('#ui/bridge/node.fixture.ts'))`.
 * A procedure nobody prepared fails by its name, so that no screen asks unnoticed.
 */
import { ORPCError } from '@orpc/client'

export type Answers = Record<string, (input: never) => unknown>

export const node: { calls: Answers } = { calls: {} }

async function answer(procedure: string, input: unknown): Promise<unknown> {
  const call = node.calls[procedure]
  if (!call) throw new Error(`nobody answers ${procedure}`)
  return call(input as never)
}

const feature = (name: string) =>
  new Proxy({}, { get: (_, method: string) => (input: unknown) => answer(`${name}.${method}`, input) })

export const rpc = new Proxy({}, { get: (_, name: string) => feature(name) })

/** An answer that never comes. */
export const pending = (): Promise<never> => new Promise<never>(() => undefined)

export function refuse(code: string, text: string): never {
  throw new ORPCError('REFUSED', { data: { code, text } })
}
