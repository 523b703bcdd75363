/**
 * A node behind the window's real door. It takes the port as the preload does and serves the real contract on it, schemas and all;
 * what its procedures answer a test says in `node.calls`. A procedure nobody prepared fails, and says its name.
 */
import { type AnyContractRouter, isContractProcedure } from '@orpc/contract'
import { type AnyRouter, implement, ORPCError, onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { afterEach } from 'vitest'
import { contract } from '#shared/ipc/index.ts'
import { failures } from '#shared/ipc/values.ts'
import { network } from './answers.fixture.ts'

export type Answers = Record<string, (input: never) => unknown>

/** By the procedure's path, as in `ledger.wallet`. Answers have to be what the contract promises, or the page gets an error. */
export const node: { calls: Answers } = { calls: {} }

function serve(tree: AnyContractRouter, path: string): AnyRouter {
  if (isContractProcedure(tree)) return implement(tree).handler(({ input }) => answer(path, input))
  const branches = Object.entries(tree as Record<string, AnyContractRouter>)
  return Object.fromEntries(
    branches.map(([name, child]) => [name, serve(child, path === '' ? name : `${path}.${name}`)]),
  )
}

async function answer(procedure: string, input: unknown): Promise<unknown> {
  const call = node.calls[procedure]
  if (!call) throw new Error(`nobody answers ${procedure}`)
  return call(input as never)
}

/** An answer that breaks the contract is a mistake of the test, which the page would only show as one of the node. */
function tell(error: unknown): void {
  if (!(error instanceof ORPCError) || error.cause !== undefined) console.error(error)
}

const handler = new RPCHandler(serve(contract, ''), { interceptors: [onError(tell)] })

let connected = false

/** jsdom carries no ports in messages, so what the preload hears is taken where the page says it. */
window.postMessage = (_message: unknown, _to?: unknown, [port]: Transferable[] = []) => {
  if (!(port instanceof MessagePort)) throw new Error('a page posts its port and nothing else')
  handler.upgrade(port)
  port.start()
  connected = true
}

/** Questions arrive in order: once this one is answered, none of this test's reaches the node of the next. */
afterEach(async () => {
  if (!connected) return
  node.calls['app.network'] = () => network()
  const { rpc } = await import('./client.ts')
  await rpc.app.network()
})

/** An answer that never comes. */
export const pending = (): Promise<never> => new Promise<never>(() => undefined)

export function refuse(code: string, text: string): never {
  throw new ORPCError('REFUSED', { status: failures.REFUSED.status, data: { code, text } })
}
