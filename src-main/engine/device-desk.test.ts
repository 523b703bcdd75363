/** A second device with real nodes, stores and keys: it acts under the same name, holds no recovery words, and once out of use is heard nowhere. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readDevice } from '#shared/core/hubs/index.ts'
import { fromHex, MINUTE } from '#shared/core/kernel/index.ts'
import { readAccount } from '#shared/core/ledger/index.ts'
import { LanOfNodes } from '../testing/lan.ts'
import { LedgerNode } from './ledger-node.ts'

const HUB = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 0, grant: '1000', creditLimit: '0' }
const SECRET = 'five quiet words for paper'
let home = ''
let lan: LanOfNodes
let hub: string
let dids: Record<string, string>
beforeEach(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-device-'))
  lan = new LanOfNodes(home)
  ;({ hub, dids } = await lan.hub(['ana', 'ben'], HUB))
  await lan.get('ben').call('identity.confirmed', {})
})
afterEach(() => {
  lan.close()
  rmSync(home, { recursive: true, force: true })
})

const fresh = (dir: string): LedgerNode =>
  new LedgerNode(
    path.join(home, dir),
    () => undefined,
    () => lan.now,
  )

type Offer = { code: string; phrase: string; until: number }
const offerOf = (node: LedgerNode) => node.call('device.offer', {}) as Promise<Offer>
const takenIn = async (by: string, code: string) =>
  ((await lan.get(by).call('device.takeIn', { code })) as { answer: string }).answer
const become = (node: LedgerNode, answer: string) => node.call('device.become', { answer, passphrase: SECRET })
const devOf = async (name: string) => ((await lan.get(name).call('identity.status', {})) as { dev: string }).dev
const posted = (name: string) => readAccount(lan.get(name).engine.hub(hub).chain.reader, 'HRS', dids.ben ?? '').posted
const pay = (from: string, amount: bigint) =>
  lan.get(from).engine.submit(hub, 'transfer.post', { to: dids.ana as string, token: 'HRS', amount })
const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: { code?: string; text?: string }) => {
      expect(error.text?.length).toBeGreaterThan(40)
      return error.code ?? String(error)
    },
  )

/** Ben's second device, connected to Ana. */
async function phone(): Promise<void> {
  const node = fresh('phone')
  await become(node, await takenIn('ben', (await offerOf(node)).code))
  node.close()
  await lan.node('phone', path.join(home, 'phone'), undefined, SECRET)
  lan.connect('ana', 'phone')
  lan.settle()
}

describe('a second device', () => {
  it('is the same person under a key of its own, reads their mail and signs for them', async () => {
    await phone()
    expect(await lan.get('phone').call('identity.status', {})).toMatchObject({ did: dids.ben, nick: 'ben', lent: true })
    expect(await devOf('phone')).not.toBe(await devOf('ben'))
    const { reader } = lan.get('ana').engine.hub(hub).chain
    expect(readDevice(reader, fromHex(await devOf('phone')))).toMatchObject({ as: dids.ben, state: 'active' })
    pay('phone', 30n)
    lan.settle()
    pay('ben', 20n)
    lan.settle()
    expect(['ana', 'ben', 'phone'].map(posted)).toEqual([950n, 950n, 950n])
    const [old, added] = ['ben', 'phone'].map((name) => lan.get(name).engine.unlocked())
    expect(added?.seal).toEqual(old?.seal)
    expect(added?.secretFor(new Uint8Array(32))).toEqual(old?.secretFor(new Uint8Array(32)))
  })

  it('holds no recovery words: it shows none, backs none up and takes nobody in', async () => {
    await phone()
    const node = lan.get('phone')
    const other = await offerOf(fresh('third'))
    expect(await codeOf(node.call('identity.words', {}))).toBe('device.lent')
    expect(await codeOf(node.call('backup.make', { file: path.join(home, 'b'), passphrase: SECRET }))).toBe(
      'device.lent',
    )
    expect(await codeOf(node.call('device.look', { code: other.code }))).toBe('device.lent')
    expect(await codeOf(node.call('device.takeIn', { code: other.code }))).toBe('device.lent')
    expect(() => node.engine.unlocked().signAsIdentity(new Uint8Array(1))).toThrow(/recovery words/)
  })

  it('once out of use is heard nowhere, and cannot come back by itself', async () => {
    await phone()
    const dev = fromHex(await devOf('phone'))
    // Cut off, it goes on signing: none of it counts, whichever came first on its own clock.
    lan.disconnect('ana', 'phone')
    pay('phone', 500n)
    lan.get('ben').engine.submit(hub, 'member.revoke', { dev })
    lan.settle()
    lan.connect('ana', 'phone')
    lan.settle()
    expect(['ana', 'ben'].map(posted)).toEqual([1000n, 1000n])
    expect(readDevice(lan.get('ben').engine.hub(hub).chain.reader, dev)?.state).toBe('revoked')
    const cert = { ...lan.get('phone').engine.unlocked().deviceCert }
    expect(() => lan.get('phone').engine.submit(hub, 'member.device', { cert: cert as never })).toThrow()
    pay('ben', 1n)
    lan.settle()
    expect(posted('ana')).toBe(999n)
  })
})

describe('adding a device', () => {
  it('shows the same phrase on both screens, and another for any other code', async () => {
    const [phone, other] = [await offerOf(fresh('phone')), await offerOf(fresh('other'))]
    expect(await lan.get('ben').call('device.look', { code: phone.code })).toEqual({ phrase: phone.phrase })
    expect(await lan.get('ben').call('device.look', { code: other.code })).not.toEqual({ phrase: phone.phrase })
  })

  it('waits until the recovery words are on paper', async () => {
    const { code } = await offerOf(fresh('phone'))
    expect(await codeOf(lan.get('ana').call('device.look', { code }))).toBe('device.seed-first')
    expect(await codeOf(lan.get('ana').call('device.takeIn', { code }))).toBe('device.seed-first')
  })

  it.each(['', 'kind:device/', 'kind:join/abc', 'kind:device/oWF2AQ', 'kind:device/***'])(
    'does nothing with %j',
    async (code) => expect(await codeOf(lan.get('ben').call('device.look', { code }))).toBe('device.offer-unreadable'),
  )

  it('opens for the device that offered itself and for no other, whole and in time', async () => {
    const [mine, thief] = [fresh('phone'), fresh('thief')]
    const { code } = await offerOf(mine)
    await offerOf(thief)
    const answer = await takenIn('ben', code)
    expect(await codeOf(become(thief, answer))).toBe('device.answer-unreadable')
    expect(await codeOf(become(mine, answer.slice(0, -8)))).toBe('device.answer-unreadable')
    expect(await codeOf(become(mine, code))).toBe('device.answer-unreadable')
    lan.now += 11 * MINUTE
    expect(await codeOf(become(mine, answer))).toBe('device.offer-over')
    expect(await mine.call('identity.status', {})).toMatchObject({ state: 'missing' })
    // Shown anew, the old answer fits no more.
    await offerOf(mine)
    expect(await codeOf(become(mine, answer))).toBe('device.answer-unreadable')
  })

  it('is for a data folder without anybody in it', async () => {
    expect(await codeOf(lan.get('ben').call('device.offer', {}))).toBe('keystore.exists')
  })
})
