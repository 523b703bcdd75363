/** The ledger thread is started before anything else is loaded, so this file draws in nothing but its client. */
import type { Clock } from '#shared/core/kernel/index.ts'
import { createLedgerClient } from '../engine/client.ts'
import type { NodeClient } from '../ports/node.ts'

/** The built thread lies beside the built entry. */
export function startThread(dir: string, entryUrl: string, clock?: Clock): NodeClient {
  const fromSource = entryUrl.endsWith('.ts')
  const threadUrl = new URL(fromSource ? './engine/ledger-thread.ts' : './ledger-thread.js', entryUrl)
  return createLedgerClient({ dir, threadUrl, ...(clock && { clock }) })
}
