import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { toHex } from '#shared/core/kernel/index.ts'
import { readAccount } from '#shared/core/ledger/index.ts'
import { LanOfNodes } from '../testing/lan.ts'
import { readInvite, writeInvite } from './invites.ts'

const homes: string[] = []
const home = (): string => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'kind-engine-'))
  homes.push(dir)
  return dir
}
afterEach(() => {
  for (const dir of homes.splice(0)) rmSync(dir, { recursive: true, force: true })
})

const HUB = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 2, grant: '1000', creditLimit: '500' }

describe('a hub of two', () => {
  it('is founded, joined by invite, and both have the same state', async () => {
    const lan = new LanOfNodes(home())
    const ana = await lan.node('ana')
    const ben = await lan.node('ben')
    const { hub } = (await ana.call('hubs.create', HUB)) as { hub: string }
    const { link } = (await ana.call('hubs.invite', { hub, uses: 1, days: 7 })) as { link: string }
    lan.connect('ana', 'ben')
    await ben.call('hubs.join', { link })
    lan.settle()
    const [a, b] = [ana.engine.hub(hub).chain, ben.engine.hub(hub).chain]
    expect(b.head.h).toBe(a.head.h)
    expect(toHex(b.stateRoot())).toBe(toHex(a.stateRoot()))
    const benDid = ((await ben.call('identity.status', {})) as { did: string }).did
    expect(readAccount(a.reader, 'HRS', benDid)).toMatchObject({ posted: 1000n, limit: -500n })
    expect(((await ben.call('hubs.list', {})) as { state: string }[])[0]?.state).toBe('ready')
    lan.close()
  })

  it('transfers are certified on both; a restart keeps everything', async () => {
    const lan = new LanOfNodes(home())
    const { hub, dids } = await lan.hub(['ana', 'ben'], HUB)
    lan.get('ben').engine.submit(hub, 'transfer.post', { to: dids.ana as string, token: 'HRS', amount: 250n })
    lan.settle()
    for (const name of ['ana', 'ben'])
      expect(readAccount(lan.get(name).engine.hub(hub).chain.reader, 'HRS', dids.ana as string).posted).toBe(1250n)
    await lan.restart('ben')
    lan.settle()
    expect(readAccount(lan.get('ben').engine.hub(hub).chain.reader, 'HRS', dids.ana as string).posted).toBe(1250n)
    expect(await lan.get('ben').call('node.rebuild', { hub })).toMatchObject({ equal: true })
    lan.close()
  })

  it('an overspend is refused in words before anything is signed', async () => {
    const lan = new LanOfNodes(home())
    const { hub, dids } = await lan.hub(['ana', 'ben'], HUB)
    const before = lan.get('ben').engine.hub(hub).chain.head.h
    expect(() =>
      lan.get('ben').engine.submit(hub, 'transfer.post', { to: dids.ana as string, token: 'HRS', amount: 1501n }),
    ).toThrow(/more than can be spent/)
    lan.settle()
    expect(lan.get('ben').engine.hub(hub).chain.head.h).toBe(before)
    lan.close()
  })
})

describe('play money and real money', () => {
  const PRACTICE = { pace: 720 }
  const linkOf = async (lan: LanOfNodes, name: string) => {
    const { hub } = (await lan.get(name).call('hubs.create', HUB)) as { hub: string }
    return ((await lan.get(name).call('hubs.invite', { hub, uses: 9, days: 7 })) as { link: string }).link
  }

  it('a practice node joins a practice hub', async () => {
    const lan = new LanOfNodes(home())
    await lan.node('mara', undefined, PRACTICE)
    await lan.node('you', undefined, PRACTICE)
    const link = await linkOf(lan, 'mara')
    lan.connect('mara', 'you')
    await lan.get('you').call('hubs.join', { link })
    lan.settle()
    expect(await lan.get('you').call('hubs.list', {})).toMatchObject([{ state: 'ready', members: 2 }])
    lan.close()
  })

  for (const [who, other] of [
    [PRACTICE, undefined],
    [undefined, PRACTICE],
  ] as const) {
    it(`a ${who ? 'practice' : 'real'} node refuses the other world's invite, and its genesis even when the invite hides it`, async () => {
      const lan = new LanOfNodes(home())
      await lan.node('founder', undefined, other)
      await lan.node('guest', undefined, who)
      const link = await linkOf(lan, 'founder')
      lan.connect('founder', 'guest')
      await expect(async () => lan.get('guest').call('hubs.join', { link })).rejects.toThrow(/invite\.(not-)?practice/)
      const { practice: _, ...told } = readInvite(link)
      await lan.get('guest').call('hubs.join', { link: writeInvite(who ? { ...told, practice: true } : told) })
      lan.settle()
      expect(await lan.get('guest').call('hubs.list', {})).toMatchObject([{ state: 'joining', members: 0 }])
      lan.close()
    })
  }
})
