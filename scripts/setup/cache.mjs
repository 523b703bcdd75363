/** Where things that are slow to make are kept, outside the tree and shared by all checkouts. */
import { mkdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export function cacheDir(...parts) {
  const base = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache')
  const dir = path.join(base, 'kind-market', ...parts)
  mkdirSync(path.dirname(dir), { recursive: true })
  return dir
}
