/** A hub under a crowd, over real libp2p: what joining costs rises, honest newcomers still get in, and it falls again. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { StampRules } from '#shared/wire/stamp.ts'
import { Member, until } from './member.ts'

const home = mkdtempSync(path.join(os.tmpdir(), 'kind-crowd-stamp-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const HUB = { name: 'Crowd', tokenName: 'Hours', tokenCode: 'CRW', decimals: 2, grant: '0', creditLimit: '1000' }
/** Little work for a machine that does many things; the window is the shortest there is. */
const RULES: StampRules = { base: 8, max: 16, calm: 1, window: 10_000 }
const CROWD = 6
const SOON_MS = 60_000

it('asks more of each newcomer while a crowd comes, lets an honest one in, and falls back', async () => {
  const founder = await Member.start(home, 'founder')
  const crowd: Member[] = []
  try {
    const { hub } = await founder.ask('hubs', 'create', HUB)
    await founder.sign({
      act: 'propose-rules',
      hub,
      title: 'Work',
      reason: 'Against floods.',
      policy: { stamp: RULES },
    })
    const proposed = async () => (await founder.ask('governance', 'proposals', { hub }))[0]?.id
    expect(await until(async () => (await proposed()) !== undefined, SOON_MS)).toBe(true)
    await founder.sign({ act: 'vote', hub, proposal: (await proposed()) ?? '', choice: 'yes' })
    const asked = async () => (await founder.ask('governance', 'rules', { hub })).stamp?.bits
    expect(await until(async () => (await asked()) === RULES.base, SOON_MS)).toBe(true)
    const { link } = await founder.ask('hubs', 'invite', { hub, uses: 100, days: 1 })
    for (let n = 0; n < CROWD; n++) crowd.push(await Member.start(home, `crowd-${n}`))
    await Promise.all(crowd.map((member) => member.join(hub, link)))
    const flooded = (await asked()) ?? 0
    // Each came within a moment and fills a window of ten seconds; some of those may be over on a slow machine.
    expect(flooded).toBeGreaterThanOrEqual(RULES.base + 2)
    const honest = await Member.start(home, 'honest')
    crowd.push(honest)
    await honest.join(hub, link)
    expect((await honest.ask('governance', 'rules', { hub })).mine.member).toBe(true)
    expect(await until(async () => (await asked()) === RULES.base, 10 * RULES.window + SOON_MS)).toBe(true)
  } finally {
    await Promise.all([founder, ...crowd].map((member) => member.stop()))
  }
}, 240_000)
