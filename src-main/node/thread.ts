/** The ledger thread is started before anything else is loaded, so this file draws in nothing but its client. */
import { createLedgerClient, type LedgerThreadData } from '../engine/client.ts'
import type { NodeClient } from '../ports/node.ts'

/** A thread's entry: its source, or the bundle that lies beside the built entry. */
export const threadEntry = (entryUrl: string, folder: 'engine' | 'files', name: string): URL =>
  new URL(entryUrl.endsWith('.ts') ? `./${folder}/${name}.ts` : `./${name}.js`, entryUrl)

/** The built threads lie beside the built entry. */
export function startThread(dir: string, entryUrl: string, more: Omit<LedgerThreadData, 'dir'> = {}): NodeClient {
  const fromSource = entryUrl.endsWith('.ts')
  const entry = (name: string) => threadEntry(entryUrl, 'engine', name)
  const urls = { threadUrl: entry('ledger-thread'), checkerUrl: entry('checker-thread') }
  const built = {
    stampUrl: entry('stamp-thread').href,
    auditUrl: entry('audit-thread').href,
    trustUrl: entry('trust-thread').href,
  }
  return createLedgerClient({ dir, ...urls, ...(!fromSource && built), ...more })
}
