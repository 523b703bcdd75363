import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { killInRounds, putBackOne } from './round-kill.ts'
import { BATCH_STEPS, VOTE_STEPS } from './steps.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-rounds-killed-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

it('a validator killed once at every step of a round, unsynced bytes taken away: nobody signs twice, and the hub goes on', {
  timeout: 400_000,
}, async () => {
  const steps = [...VOTE_STEPS, ...BATCH_STEPS]
  const sum = await killInRounds(home, steps.length, 3, () => undefined)
  expect(sum).toMatchObject({ twice: [], troubles: [] })
  for (const step of steps) expect(sum.steps[step]).toBe(1)
  expect(sum.signatures).toBeGreaterThan(100)
})

it('an old database put back under a validator is refused in words, votes for nothing, and goes on once it has been told more', {
  timeout: 200_000,
}, async () => {
  const { alarms, votes, goesOn, twice } = await putBackOne(home)
  expect(alarms.map(({ code }) => code)).toContain('device.behind')
  expect(alarms.find(({ code }) => code === 'device.behind')?.text).toMatch(
    /older than what this device has signed.*[Nn]othing is signed.*Connect to another member/s,
  )
  expect([votes, twice, goesOn]).toEqual([0, [], true])
})
