/**
 * The only door from a window to the node. A window posts one end of a fresh channel to its preload, which hands it to
 * main; everything after that is the typed contract.
 */
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#shared/ipc/index.ts'

/** Opens one connection to main, typed by the contract the window was made for. */
export function connect<C extends AnyContractRouter>(): ContractRouterClient<C> {
  const { port1, port2 } = new MessageChannel()
  window.postMessage('kind:connect', '*', [port2])
  port1.start()
  return createORPCClient(new RPCLink({ port: port1 }))
}

export type Client = ContractRouterClient<Contract>

/** The market window's connection. The sign sheet's window opens its own with `connect<SheetContract>()`. */
export const rpc: Client = connect<Contract>()
