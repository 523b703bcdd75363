/** Specs that once broke a law, kept for ever and run by every run of their scenario. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Spec } from './plan.ts'

const FILE = path.join(import.meta.dirname, 'regressions.json')

export interface Regression extends Spec {
  /** What it broke when it was found. */
  broke: string
}

export const regressions = (): Regression[] => JSON.parse(readFileSync(FILE, 'utf8')) as Regression[]

/** Adds a failure to the list, to be committed with its repair. */
export function keepForEver(spec: Spec, broke: string): void {
  const known = regressions()
  const name = JSON.stringify(spec)
  if (known.some(({ broke: _, ...one }) => JSON.stringify(one) === name)) return
  writeFileSync(FILE, `${JSON.stringify([...known, { ...spec, broke }], undefined, 2)}\n`)
}
