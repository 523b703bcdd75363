/** The sheet window's own door to main. It asks for nothing but what this window was opened for. */
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { SheetContract } from '#shared/ipc/sheet.ts'

export type SheetClient = ContractRouterClient<SheetContract>
export type Purpose = Awaited<ReturnType<SheetClient['purpose']>>

/** Posts one end of a fresh channel to the preload, which hands it to main. Call it once: a second port ends the first. */
export function connectSheet(): SheetClient {
  const { port1, port2 } = new MessageChannel()
  window.postMessage('kind:sheet', '*', [port2])
  port1.start()
  return createORPCClient(new RPCLink({ port: port1 }))
}
