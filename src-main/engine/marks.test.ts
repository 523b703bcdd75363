/** An old or shortened copy of a data folder meets its head witness, with real nodes, stores and files. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readAccount } from '#shared/core/ledger/index.ts'
import { LanOfNodes } from '../testing/lan.ts'

const HUB = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 0, grant: '1000', creditLimit: '0' }
let home = ''
let lan: LanOfNodes
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-marks-'))
  lan = new LanOfNodes(home)
})
afterEach(() => {
  lan.close()
  rmSync(home, { recursive: true, force: true })
})

const pay = (from: string, hub: string, to: string | undefined, amount: bigint) =>
  lan.get(from).engine.submit(hub, 'transfer.post', { to: to as string, token: 'HRS', amount })
const alarms = (name: string): string[] => lan.get(name).engine.alarms.map(({ code }) => code)
const posted = (name: string, hub: string, did: string | undefined) =>
  readAccount(lan.get(name).engine.hub(hub).chain.reader, 'HRS', did as string).posted

/** The folder of `name` as it is now; putting it back is what an old backup would do. */
function oldCopyOf(name: string): () => Promise<void> {
  lan.get(name).close()
  cpSync(path.join(home, name), path.join(home, `${name}.old`), { recursive: true })
  return async () => {
    lan.get(name).close()
    rmSync(path.join(home, name), { recursive: true })
    cpSync(path.join(home, `${name}.old`), path.join(home, name), { recursive: true })
    await lan.node(name)
  }
}

describe('a copy that is older than what its device signed', () => {
  it('does not sign until a member has given back what is missing, and then goes on', async () => {
    const { hub, dids } = await lan.hub(['ana', 'ben'], HUB)
    const putBack = oldCopyOf('ben')
    await lan.node('ben')
    lan.disconnect('ana', 'ben')
    lan.connect('ana', 'ben')
    lan.settle()
    pay('ben', hub, dids.ana, 900n)
    lan.settle()
    lan.disconnect('ana', 'ben')
    await putBack()
    expect(alarms('ben')).toContain('device.behind')
    expect(() => pay('ben', hub, dids.ana, 800n)).toThrow(/older than what this device has signed/)
    lan.connect('ana', 'ben')
    lan.settle()
    expect(alarms('ben')).toEqual([])
    expect(posted('ben', hub, dids.ben)).toBe(100n)
    pay('ben', hub, dids.ana, 60n)
    lan.settle()
    expect(posted('ana', hub, dids.ben)).toBe(40n)
    expect([alarms('ana'), alarms('ben')]).toEqual([[], []])
  })

  it('holds for the only signer, who may otherwise work alone: it certifies nothing twice', async () => {
    const { hub, dids } = await lan.hub(['ana', 'ben'], HUB)
    const putBack = oldCopyOf('ana')
    await lan.node('ana')
    lan.disconnect('ana', 'ben')
    lan.connect('ana', 'ben')
    lan.settle()
    pay('ana', hub, dids.ben, 5n)
    lan.settle()
    const height = lan.get('ben').engine.hub(hub).chain.head.h
    lan.disconnect('ana', 'ben')
    await putBack()
    // Far beyond the time after which a signer works alone.
    lan.now += 60_000
    lan.settle()
    expect(lan.get('ana').engine.hub(hub).chain.head.h).toBeLessThan(height)
    expect(() => pay('ana', hub, dids.ben, 7n)).toThrow(/older than what this device has signed/)
    lan.connect('ana', 'ben')
    lan.settle()
    pay('ana', hub, dids.ben, 7n)
    lan.settle()
    expect(posted('ben', hub, dids.ben)).toBe(1012n)
    expect([alarms('ana'), alarms('ben')]).toEqual([[], []])
  })

  it('lets nothing leave, and signs nothing more, while the mark cannot be written', async () => {
    const { hub, dids } = await lan.hub(['ana', 'ben'], HUB)
    const state = path.join(home, 'state')
    cpSync(state, `${state}.kept`, { recursive: true })
    rmSync(state, { recursive: true })
    const before = lan.effects('ben').filter(({ kind }) => kind === 'publish').length
    pay('ben', hub, dids.ana, 1n)
    expect(lan.effects('ben').filter(({ kind }) => kind === 'publish')).toHaveLength(before)
    expect(alarms('ben')).toEqual(['witness.unwritable'])
    expect(() => pay('ben', hub, dids.ana, 1n)).toThrow(/could not note what it has signed/)
    cpSync(`${state}.kept`, state, { recursive: true })
    lan.now += 30_000
    lan.settle()
    expect(posted('ana', hub, dids.ana)).toBe(1001n)
    expect(alarms('ben')).toEqual([])
  })
})
