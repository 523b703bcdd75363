/** The ledger thread is started before anything else is loaded, so this file draws in nothing but its client. */
import { createLedgerClient, type LedgerThreadData } from '../engine/client.ts'
import type { NodeClient } from '../ports/node.ts'

/** The built threads lie beside the built entry. */
export function startThread(dir: string, entryUrl: string, more: Omit<LedgerThreadData, 'dir'> = {}): NodeClient {
  const fromSource = entryUrl.endsWith('.ts')
  const entry = (name: string) => new URL(fromSource ? `./engine/${name}.ts` : `./${name}.js`, entryUrl)
  const urls = { threadUrl: entry('ledger-thread'), checkerUrl: entry('checker-thread') }
  const built = { stampUrl: entry('stamp-thread').href, auditUrl: entry('audit-thread').href }
  return createLedgerClient({ dir, ...urls, ...(!fromSource && built), ...more })
}
