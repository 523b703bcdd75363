/** A validator that certified two histories: both halt, the evidence names it, and members find back to one line by choice. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toHex } from '#shared/core/kernel/index.ts'
import { readAccount } from '#shared/core/ledger/index.ts'
import type { ConflictView } from '#shared/ipc/hubs.ts'
import type { Comparison } from '#shared/ipc/ledger.ts'
import { LanOfNodes } from '../testing/lan.ts'

const FORM = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 0, grant: '100', creditLimit: '0' }
/** Four people’s keys are derived before each test. */
const SLOW_MS = 120_000
let home = ''
let lan: LanOfNodes
let hub = ''
let dids: Record<string, string>

const pay = (from: string, to: string, amount: bigint) => {
  lan.get(from).engine.submit(hub, 'transfer.post', { to: dids[to] as string, token: 'HRS', amount })
  lan.settle()
}
const nodeOf = (name: string) => lan.get(name).engine.hub(hub)
const rootOf = (name: string) => toHex(nodeOf(name).chain.stateRoot())
const posted = (name: string, of: string) => readAccount(nodeOf(name).chain.reader, 'HRS', dids[of] as string).posted
const view = async (name: string) => (await lan.get(name).call('hubs.conflict', { hub })) as ConflictView
const follow = (name: string, line: 'mine' | 'theirs', h: number) => lan.get(name).call('hubs.follow', { hub, line, h })
const alarms = (name: string) => lan.get(name).engine.alarms.map(({ code }) => code)

/** Ana's data is copied, and for a while each copy certifies for one member; then these meet. */
beforeEach(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-conflict-'))
  lan = new LanOfNodes(home)
  ;({ hub, dids } = await lan.hub(['ana', 'ben', 'cy'], FORM))
  lan.settle()
  cpSync(path.join(home, 'ana'), path.join(home, 'twin'), { recursive: true })
  await lan.node('twin')
  lan.disconnect('ana', 'cy')
  lan.disconnect('ben', 'cy')
  lan.connect('twin', 'cy')
  lan.settle()
  pay('ben', 'cy', 5n)
  pay('ben', 'cy', 6n)
  pay('cy', 'ben', 7n)
  pay('cy', 'ben', 8n)
  pay('cy', 'ben', 9n)
}, SLOW_MS)
afterEach(() => {
  lan.close()
  rmSync(home, { recursive: true, force: true })
})

describe('two histories under one hub’s certificates', { timeout: SLOW_MS }, () => {
  it('halt both members that meet, where the lines part, and name who signed both', async () => {
    const before = nodeOf('ben').chain.head.h
    lan.connect('ben', 'cy')
    lan.settle()
    for (const name of ['ben', 'cy']) {
      expect(nodeOf(name).halted).toBe(true)
      expect(alarms(name)).toContain('hub.halted')
    }
    const seen = await view('ben')
    expect(seen).toMatchObject({ h: before - 1, parting: true, after: 2, both: [{ nick: 'ana', did: dids.ana }] })
    expect(seen.members).toEqual([{ did: dids.cy, nick: 'cy', line: 'theirs' }])
    lan.now += 21_000
    lan.settle()
    expect((await view('ben')).members.map(({ nick, line }) => `${nick} ${line}`).sort()).toEqual([
      'ana mine',
      'cy theirs',
    ])
    const [mine, theirs] = seen.evidence.split(/\n(?=kind-market\/hub)/) as [string, string]
    const compare = async (text: string) =>
      ((await lan.get('ben').call('ledger.compare', { hub, text })) as Comparison).verdict
    expect([await compare(mine), await compare(`${theirs}\n`)]).toEqual(['older', 'conflict'])
  })

  it('end by choice: the log goes back, the chosen line is fetched, and what one signed is certified on it', async () => {
    lan.connect('ben', 'cy')
    lan.settle()
    const { h } = await view('ben')
    lan.disconnect('ana', 'ben')
    await follow('cy', 'mine', h)
    await follow('ben', 'theirs', h)
    lan.settle()
    expect(nodeOf('ben').halted).toBe(false)
    expect(alarms('ben')).not.toContain('hub.halted')
    expect(rootOf('ben')).toBe(rootOf('cy'))
    expect(rootOf('ben')).toBe(rootOf('twin'))
    expect(posted('twin', 'ben')).toBe(100n - 5n - 6n + 7n + 8n + 9n)
    expect((await lan.get('ben').call('node.rebuild', { hub })) as object).toMatchObject({ equal: true })
    expect(((await lan.get('ben').call('ledger.wallet', { hub })) as { posted: string }).posted).toBe('113')
  })

  it('are over for good: the line left behind halts nobody again, not after a restart either', async () => {
    lan.connect('ben', 'cy')
    lan.settle()
    const { h } = await view('ben')
    await follow('ben', 'mine', h)
    await follow('cy', 'mine', h)
    pay('cy', 'ben', 1n)
    pay('ben', 'cy', 1n)
    await lan.restart('ben')
    lan.connect('ben', 'cy')
    lan.now += 21_000
    lan.settle()
    for (const name of ['ben', 'cy']) expect(nodeOf(name).halted).toBe(false)
    expect(posted('ben', 'ben')).toBe(100n - 5n - 6n - 1n)
    expect(posted('cy', 'cy')).toBe(100n - 7n - 8n - 9n - 1n)
  })

  it('that begin anew on the chosen line halt again', async () => {
    lan.connect('ben', 'cy')
    lan.settle()
    await follow('ben', 'mine', (await view('ben')).h)
    lan.disconnect('ben', 'cy')
    cpSync(path.join(home, 'ana'), path.join(home, 'third'), { recursive: true })
    await lan.node('third')
    lan.disconnect('ana', 'ben')
    lan.connect('third', 'ben')
    lan.settle()
    const common = nodeOf('ana').chain.head.h
    for (const amount of [1n, 2n]) pay('ben', 'cy', amount)
    lan.disconnect('third', 'ben')
    lan.now += 60_000
    for (const amount of [3n, 4n]) pay('ana', 'cy', amount)
    expect(nodeOf('ana').chain.head.h).toBe(nodeOf('ben').chain.head.h)
    lan.connect('ana', 'ben')
    lan.settle()
    expect(nodeOf('ben').halted).toBe(true)
    expect(await view('ben')).toMatchObject({ h: common + 1, parting: true, both: [{ nick: 'ana' }] })
  })

  it('are not chosen between twice, nor at a height that was not looked at', async () => {
    lan.connect('ben', 'cy')
    lan.settle()
    const { h } = await view('ben')
    await expect(async () => follow('ben', 'theirs', h + 1)).rejects.toMatchObject({ code: 'conflict.moved' })
    await follow('ben', 'mine', h)
    await expect(async () => view('ben')).rejects.toMatchObject({ code: 'conflict.none' })
  })
})
