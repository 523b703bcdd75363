/**
 * Bugs planted into production sources: a few lines found and replaced while a module loads, so that nothing on disk changes. A patch
 * that no longer fits exactly one place fails loudly.
 */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Scenario } from './faults.ts'

export const ROOT = path.resolve(import.meta.dirname, '../../..')

export interface Patch {
  name: string
  /** Below the project's root. */
  file: string
  find: string
  replace: string
  /** Number of the invariant that must notice. */
  law: number
  /** Seeds that show it soon, tried before any others. */
  seeds: number[]
  /** Where it shows; with one validator unless said. */
  scenario?: Scenario
}

/** The source with the bug in it. Throws where the patch does not fit. */
export function plant({ name, file, find, replace }: Patch, source: string): string {
  const found = source.split(find).length - 1
  if (found !== 1) throw new Error(`the planted bug "${name}" fits ${found} places of ${file}, not one: mend the patch`)
  return source.replace(find, () => replace)
}

/** Throws where a patch does not fit what is on disk. */
export const checkFits = (patch: Patch): string => plant(patch, readFileSync(path.join(ROOT, patch.file), 'utf8'))

/** From now on this thread loads the patched module; to be called before anything that imports it is loaded. */
export function plantHere(patch: Patch): void {
  const url = pathToFileURL(path.join(ROOT, patch.file)).href
  registerHooks({
    load: (wanted, context, next) => {
      const loaded = next(wanted, context)
      if (wanted !== url) return loaded
      return { ...loaded, source: plant(patch, Buffer.from(loaded.source as Uint8Array).toString('utf8')) }
    },
  })
}
