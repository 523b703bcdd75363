/** A node asked over its control socket, typed by the contract: what `npm run ctl` does, without a process per question. */
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#shared/ipc/index.ts'
import type { OperatorContract } from '#shared/ipc/sheet.ts'
import { controlClient } from './control-client.ts'

export type Ask = ContractRouterClient<Contract & { operator: OperatorContract }>

export function askNode(dir: string): Ask {
  const client = controlClient(dir)
  return createORPCClient({ call: (path, input, { signal }) => client(path.join('.'), input, signal) })
}
