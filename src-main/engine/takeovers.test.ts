/** Others sign when a hub's signers are gone for good, on real nodes with real stores: who may, when, and what becomes of those who come back. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readHub } from '#shared/core/hubs/index.ts'
import { DAY, fromHex, MINUTE, SECOND, toHex } from '#shared/core/kernel/index.ts'
import { readAccount } from '#shared/core/ledger/index.ts'
import type { Recovery } from '#shared/wire/hubs.ts'
import { named } from '../testing/consensus-form.ts'
import { LanOfNodes } from '../testing/lan.ts'
import { rebuild } from './replay.ts'

const FORM = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 0, grant: '1000', creditLimit: '0' }
const SLOW_MS = 120_000
const MONTH = 30 * DAY
const FRIENDS = ['ben', 'cy', 'dee']
let home = ''
let lan: LanOfNodes
let hub = ''
let dids: Record<string, string>

const engineOf = (name: string) => lan.get(name).engine
const nodeOf = (name: string) => engineOf(name).hub(hub)
const hubOf = (name: string) => readHub(nodeOf(name).chain.reader)
const height = (name: string) => nodeOf(name).chain.head.h
const posted = (name: string, of: string) => readAccount(nodeOf(name).chain.reader, 'HRS', dids[of] as string).posted
const alarms = (name: string) => engineOf(name).alarms.map(({ code }) => code)
const takeOver = (name: string) => {
  engineOf(name).signing.takeovers.begin(nodeOf(name))
  lan.settle()
}
const links = (work: (a: string, b: string) => void, names: readonly string[]) =>
  names.forEach((a, i) => {
    for (const b of names.slice(i + 1)) work(a, b)
  })
const pay = (from: string, to: string) => {
  engineOf(from).submit(hub, 'transfer.post', { to: dids[to] as string, token: 'HRS', amount: 1n })
  lan.settle()
}
/** In steps short enough for rounds that are given up and begun again. */
function pass(ms: number): void {
  for (let left = ms; left > 0; left -= SECOND) {
    lan.now += SECOND
    lan.settle()
  }
}
/** Nobody is there to live through it. */
const sleep = (ms: number) => {
  lan.now += ms
  lan.settle()
}

/** Ana signs alone; any two of her three friends may take over after a month. */
beforeEach(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-takeovers-'))
  lan = new LanOfNodes(home, { snapshotEvery: 8 })
  ;({ hub, dids } = await lan.hub(['ana', ...FRIENDS], FORM))
  links((a, b) => lan.connect(a, b), ['ana', ...FRIENDS])
  lan.settle()
  const validators = FRIENDS.map((name) => ({ did: dids[name] as string, dev: fromHex(lan.dev(name)), weight: 1 }))
  const recovery: Recovery = { validators, quorum: 'majority', silence: MONTH }
  const body = { v: 1, title: 'If Ana is gone', reason: 'Laptops drown', policy: { recovery } }
  const { id } = engineOf('ana').submit(hub, 'policy.propose', body)
  lan.settle()
  for (const name of ['ana', ...FRIENDS])
    engineOf(name).submit(hub, 'policy.vote', { v: 1, proposal: id, choice: 'yes' })
  lan.settle()
  pay('ana', 'ben')
  expect(hubOf('ben')).toMatchObject({ epoch: 1, policy: { recovery: { quorum: 'majority' } } })
}, SLOW_MS)
afterEach(() => {
  lan.close()
  rmSync(home, { recursive: true, force: true })
})

/** Another change by vote, after which nothing is certified any more. */
async function turnOnce(): Promise<void> {
  await lan.node('ana')
  for (const name of FRIENDS) lan.connect('ana', name)
  pass(MINUTE)
  const { epoch } = hubOf('ana')
  const body = { v: 1, title: 'Grant', reason: 'It is time', policy: { grant: 500n } }
  const { id } = engineOf('ana').submit(hub, 'policy.propose', body)
  lan.settle()
  for (const name of ['ana', ...FRIENDS]) {
    engineOf(name).submit(hub, 'policy.vote', { v: 1, proposal: id, choice: 'yes' })
    lan.settle()
  }
  expect(hubOf('ben').epoch).toBe(epoch + 1)
  lan.leave('ana')
  pay('ben', 'cy')
}

describe('a hub whose only signer is gone', { timeout: SLOW_MS }, () => {
  beforeEach(() => {
    lan.leave('ana')
    pay('ben', 'cy')
  })

  it('waits for a month, then goes on with those whom its rules name, two of three together', () => {
    const before = height('ben')
    sleep(MONTH - DAY)
    expect(alarms('ben')).not.toContain('hub.silent')
    expect(() => takeOver('ben')).toThrow(/has not been silent for long enough/)
    sleep(DAY)
    for (const name of FRIENDS) expect(alarms(name)).toContain('hub.silent')
    takeOver('ben')
    pass(5 * MINUTE)
    expect([height('ben'), alarms('ben').includes('hub.silent')]).toEqual([before, false])
    takeOver('cy')
    pass(MINUTE)
    for (const name of FRIENDS) {
      expect(height(name)).toBeGreaterThan(before)
      expect(hubOf(name)).toMatchObject({ epoch: 2, quorum: 'majority', policy: { consensus: { model: 'named' } } })
      expect(
        hubOf(name)
          .validators.map(({ did }) => did)
          .sort(),
      ).toEqual(FRIENDS.map((one) => dids[one]).sort())
      expect(posted(name, 'cy')).toBe(1001n)
      expect(alarms(name)).toEqual([])
      expect(toHex(nodeOf(name).chain.stateRoot())).toBe(toHex(nodeOf('ben').chain.stateRoot()))
    }
    lan.leave('cy')
    pay('dee', 'ben')
    pass(MINUTE)
    expect(posted('ben', 'ben')).toBe(1001n)
  })

  it('keeps a decision over a restart, and the log folds again to the same state', async () => {
    sleep(MONTH)
    takeOver('ben')
    await lan.restart('ben')
    pass(MINUTE)
    takeOver('dee')
    pass(MINUTE)
    expect(hubOf('cy').epoch).toBe(2)
    for (const name of FRIENDS) {
      const { parts, intake } = engineOf(name)
      expect(rebuild(nodeOf(name).chain, parts, intake)).toMatchObject({ equal: true, height: height(name) })
    }
    await lan.restart('cy')
    pass(MINUTE)
    pay('cy', 'dee')
    pass(MINUTE)
    expect(posted('dee', 'dee')).toBe(1001n)
  })

  it.each(['their own', 'those before them'])(
    'lets a newcomer in by a snapshot and who signed when, where the last batch was certified by %s',
    async (last) => {
      if (last !== 'their own') await turnOnce()
      sleep(MONTH)
      for (const name of ['ben', 'cy']) takeOver(name)
      pass(MINUTE)
      for (let n = 0; n < 25; n++) {
        pay('ben', 'cy')
        pass(MINUTE)
      }
      const { link } = (await lan.get('ben').call('hubs.invite', { hub, uses: 5, days: 7 })) as { link: string }
      await lan.node('eve')
      lan.connect('eve', 'ben')
      await lan.get('eve').call('hubs.join', { link })
      pass(MINUTE)
      expect(lan.effects('eve').filter(({ kind }) => kind === 'penalise')).toEqual([])
      expect(nodeOf('eve').chain.base).toBeGreaterThan(height('ben') - 12)
      expect(nodeOf('eve').chain.head).toEqual(nodeOf('ben').chain.head)
      const epochs = last === 'their own' ? 2 : 3
      expect(engineOf('eve').parts.store.snapshots.handovers(hub, 0, 9)).toHaveLength(epochs)
    },
  )

  it('has a signer that comes back listen first, and follow those who took over', async () => {
    sleep(MONTH)
    for (const name of ['ben', 'cy']) takeOver(name)
    pass(MINUTE)
    await lan.node('ana')
    sleep(MINUTE)
    expect(alarms('ana')).toContain('hub.slept')
    expect(() => pay('ana', 'ben')).toThrow(/nothing is signed by this computer until then/)
    expect(hubOf('ana').epoch).toBe(1)
    lan.connect('ana', 'ben')
    pass(MINUTE)
    expect(alarms('ana')).toEqual([])
    expect(nodeOf('ana').chain.head).toEqual(nodeOf('ben').chain.head)
    pay('ana', 'cy')
    pass(MINUTE)
    expect(posted('ben', 'cy')).toBe(1002n)
  })

  it('goes on with its own signer when that comes back before anybody took over', async () => {
    sleep(MONTH)
    takeOver('ben')
    await lan.node('ana')
    lan.connect('ana', 'cy')
    pass(MINUTE)
    expect(hubOf('ana').epoch).toBe(1)
    lan.connect('ana', 'ben')
    pass(MINUTE)
    for (const name of ['ana', ...FRIENDS]) {
      expect([hubOf(name).epoch, posted(name, 'cy')]).toEqual([1, 1001n])
      expect(alarms(name)).toEqual([])
    }
  })

  it('has a device sign nothing from an older copy of what it signed while it took over', async () => {
    cpSync(path.join(home, 'ben'), path.join(home, 'older'), { recursive: true })
    sleep(MONTH)
    takeOver('ben')
    pass(MINUTE)
    lan.leave('ben')
    rmSync(path.join(home, 'ben'), { recursive: true })
    cpSync(path.join(home, 'older'), path.join(home, 'ben'), { recursive: true })
    await lan.node('ben')
    expect(alarms('ben')).toContain('device.behind')
  })

  it('is not taken from those who were there by anybody who says that more time has passed than has', () => {
    const before = height('dee')
    for (const name of ['ben', 'cy']) lan.disconnect('dee', name)
    sleep(MONTH)
    for (const name of ['ben', 'cy']) takeOver(name)
    pass(MINUTE)
    // As it looks to Dee where the others had set their clocks ahead.
    lan.now -= MONTH - DAY
    for (const name of ['ben', 'cy']) lan.connect('dee', name)
    pass(MINUTE)
    expect([height('dee'), hubOf('dee').epoch]).toEqual([before, 1])
    expect(lan.effects('dee').filter(({ kind }) => kind === 'penalise')).toEqual([])
    lan.now += MONTH
    pass(5 * MINUTE)
    expect(nodeOf('dee').chain.head).toEqual(nodeOf('ben').chain.head)
  })

  it('is not for those whom its rules do not name', async () => {
    sleep(MONTH)
    await lan.node('ana')
    expect(() => takeOver('ana')).toThrow(/do not name this computer/)
  })
})

/** All four sign from now on, any three of them. */
async function fourSign(): Promise<void> {
  const all = ['ana', ...FRIENDS]
  const body = {
    v: 1,
    title: 'Four sign',
    reason: 'One is too few',
    policy: { consensus: { ...named('bft', 4, { atLeast: 3 }), minStake: 1n } },
    validators: all.map((name) => ({ did: dids[name], dev: fromHex(lan.dev(name)), weight: 1 })),
  }
  const { id } = engineOf('ana').submit(hub, 'policy.propose', body as never)
  lan.settle()
  for (const name of all) {
    engineOf(name).submit(hub, 'policy.vote', { v: 1, proposal: id, choice: 'yes' })
    lan.settle()
  }
  pass(MINUTE)
  expect(hubOf('dee')).toMatchObject({ epoch: 2, quorum: 'bft' })
}

describe('a hub all of whose members sign', { timeout: SLOW_MS }, () => {
  it('goes on when those who slept hear from so many who may take over that the rest are too few', async () => {
    await fourSign()
    const before = height('ana')
    for (const name of ['cy', 'dee']) lan.leave(name)
    pass(MINUTE)
    sleep(MONTH)
    for (const name of ['ana', 'ben']) expect(alarms(name)).toContain('hub.slept')
    pass(5 * MINUTE)
    // Cy and Dee would be enough to have taken over.
    expect(alarms('ana')).toContain('hub.slept')
    await lan.node('cy')
    for (const name of ['ana', 'ben']) lan.connect('cy', name)
    pass(5 * MINUTE)
    for (const name of ['ana', 'ben', 'cy']) {
      expect(alarms(name).filter((code) => code !== 'hub.silent')).toEqual([])
      expect([hubOf(name).epoch, height(name) > before]).toEqual([2, true])
    }
  })
})

describe('a hub whose signers are too few for a quorum', { timeout: SLOW_MS }, () => {
  it('goes on with those left, though they had begun a batch with the others, and nobody signs twice', async () => {
    await fourSign()
    for (const name of ['ana', 'dee']) lan.leave(name)
    pay('ben', 'cy')
    pass(5 * MINUTE)
    const before = height('ben')
    const began = engineOf('ben')
      .parts.store.papers.all(hub)
      .filter(({ name }) => name.startsWith('vote/'))
    expect(began.length).toBeGreaterThan(0)
    sleep(MONTH)
    takeOver('ben')
    await lan.restart('ben')
    expect(alarms('ben')).not.toContain('device.behind')
    pass(MINUTE)
    takeOver('cy')
    pass(MINUTE)
    expect(height('ben')).toBeGreaterThan(before)
    expect(posted('cy', 'cy')).toBe(1001n)
    await lan.node('dee')
    lan.connect('dee', 'cy')
    pass(MINUTE)
    expect(nodeOf('dee').chain.head).toEqual(nodeOf('ben').chain.head)
    for (const name of FRIENDS) expect(alarms(name)).toEqual([])
  })
})

describe('a hub that only seemed silent to those who took over', { timeout: SLOW_MS }, () => {
  beforeEach(() => {
    for (const name of FRIENDS) lan.disconnect('ana', name)
    for (let days = 0; days < 31; days++) {
      lan.now += DAY
      lan.settle()
    }
    for (const name of ['ben', 'cy']) takeOver(name)
    pass(MINUTE)
    expect(hubOf('ben').epoch).toBe(2)
  })

  it('halts for those who left it, who may follow it again; whoever was there goes on', async () => {
    // For want of anything else ana has shown that she is there.
    const before = height('ana')
    expect(before).toBeGreaterThan(height('ben') - 2)
    lan.connect('ana', 'ben')
    pass(5 * MINUTE)
    expect(alarms('ana')).not.toContain('hub.halted')
    expect(alarms('ben')).toContain('hub.halted')
    expect(hubOf('ana').epoch).toBe(1)
    const { h, theirs } = (await lan.get('ben').call('hubs.conflict', { hub })) as {
      h: number
      theirs: { signers: string[] }
    }
    expect(theirs.signers).toEqual(['ana'])
    await lan.get('ben').call('hubs.follow', { hub, line: 'theirs', h })
    pass(5 * MINUTE)
    expect(nodeOf('ben').chain.head).toEqual(nodeOf('ana').chain.head)
    expect(hubOf('ben').epoch).toBe(1)
  })
})
