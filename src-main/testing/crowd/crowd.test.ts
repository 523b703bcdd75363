/** A crowd small enough for every push; the whole one of 64 is `npm run soak -- peers`. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { crowd } from './crowd.ts'

const home = mkdtempSync(path.join(os.tmpdir(), 'kind-crowd-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

it('everybody behind one address receives every notice', async () => {
  const sum = await crowd(home, { peers: 6, notices: 20 }, () => undefined)
  expect(sum).toMatchObject({ peers: 6, notices: 20, received: 120 })
  expect(sum.sessions).toBeGreaterThanOrEqual(6)
}, 120_000)
