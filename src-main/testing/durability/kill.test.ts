import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { killCycles } from './kill.ts'

it('20 kills at random moments, unsynced bytes taken away: nothing acknowledged is lost', {
  timeout: 300_000,
}, async () => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'kind-kill-'))
  const sum = await killCycles(home, 20, 7, () => undefined)
  rmSync(home, { recursive: true, force: true })
  expect(sum).toMatchObject({ lost: 0, unequal: 0, troubles: [] })
  expect(sum.acknowledged).toBeGreaterThan(200)
  // Bodies of what lies before it were dropped between the kills.
  expect(sum.base).toBeGreaterThan(0)
})
