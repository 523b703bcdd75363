/** A tenth of the run of 1,000 (`npm run soak -- damage`): every damage is found or harmless, and nothing acknowledged is lost. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { type Damaged, damageFiles, KINDS } from './damage.ts'

const TIMEOUT = 600_000
let sums: Damaged[] = []
beforeAll(async () => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'kind-damage-'))
  sums = await damageFiles(home, 0.1, () => undefined)
  rmSync(home, { recursive: true, force: true })
}, TIMEOUT)

it.each(KINDS.map(({ kind }) => kind))('%s: told in words or harmless, and nothing lost', (kind) => {
  const sum = sums.find((one) => one.kind === kind)
  expect(sum).toMatchObject({ silent: 0, lost: 0 })
  expect(sum?.changed).toBeGreaterThan(0)
})
it('every changed byte of a closed database is told of', () => {
  const sum = sums.find(({ kind }) => kind === 'database, closed')
  expect(sum?.told).toBe(sum?.changed)
})
it('page sums and address book are made anew and cost nothing', () => {
  for (const wanted of ['page sums', 'address book']) expect(sums.find(({ kind }) => kind === wanted)?.told).toBe(0)
})
