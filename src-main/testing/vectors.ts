/** Published test vectors, read in place from the folder beside the repository; they are no part of the project. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const VECTORS = path.resolve(import.meta.dirname, '../../../shared/vectors')

/** Undefined, and a line that says so, where the folder is absent: `describe.skipIf(!cases)`. */
export function vectors<T>(name: string): T | undefined {
  const file = path.join(VECTORS, name)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as T
  console.warn(`SKIPPED: no ../shared/vectors/${name}, its cases are not run`)
  return undefined
}
