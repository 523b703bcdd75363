/** Backup and restore with real nodes, stores and files: nothing is lost, nothing is signed twice, and what cannot be read is said in words. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readDevice } from '#shared/core/hubs/index.ts'
import { fromHex } from '#shared/core/kernel/index.ts'
import { readAccount } from '#shared/core/ledger/index.ts'
import { LanOfNodes } from '../testing/lan.ts'
import { Random } from '../testing/sim/random.ts'
import { LedgerNode } from './ledger-node.ts'

const HUB = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 0, grant: '1000', creditLimit: '0' }
const SECRET = 'five quiet words for paper'
let home = ''
let lan: LanOfNodes
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-backup-'))
  lan = new LanOfNodes(home)
})
afterEach(() => {
  lan.close()
  rmSync(home, { recursive: true, force: true })
})

const fileOf = (name = 'backup'): string => path.join(home, `${name}.kindbackup`)
const pay = (from: string, hub: string, to: string | undefined, amount: bigint) =>
  lan.get(from).engine.submit(hub, 'transfer.post', { to: to as string, token: 'HRS', amount })
const alarms = (name: string): string[] => lan.get(name).engine.alarms.map(({ code }) => code)
const posted = (name: string, hub: string, did: string | undefined) =>
  readAccount(lan.get(name).engine.hub(hub).chain.reader, 'HRS', did as string).posted
const devOf = async (name: string) => ((await lan.get(name).call('identity.status', {})) as { dev: string }).dev
const backUp = (name: string) => lan.get(name).call('backup.make', { file: fileOf(), passphrase: SECRET })

/** A node in a fresh folder, with nobody in it yet. */
function fresh(dir: string): LedgerNode {
  return new LedgerNode(
    path.join(home, dir),
    () => undefined,
    () => lan.now,
  )
}

/** Restores into a fresh folder and puts the node among the others under `name`. */
async function restoreAs(name: string): Promise<void> {
  const node = fresh(name)
  await node.call('backup.restore', { file: fileOf(), passphrase: SECRET })
  node.close()
  await lan.node(name, path.join(home, name), undefined, SECRET)
}

const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'restored',
    (error: { code?: string; text?: string }) => {
      expect(error.text?.length).toBeGreaterThan(40)
      return error.code ?? String(error)
    },
  )

describe('a backup', () => {
  it('brings everything back under a new device key, catches up, and only then signs', async () => {
    const { hub, dids } = await lan.hub(['ana', 'ben'], HUB)
    pay('ben', hub, dids.ana, 100n)
    lan.settle()
    await lan.get('ben').call('app.saveSettings', { theme: 'dark' })
    await backUp('ben')
    const old = await devOf('ben')
    // What the backup does not know.
    pay('ben', hub, dids.ana, 50n)
    lan.settle()
    lan.leave('ben')

    await restoreAs('ben2')
    expect(await devOf('ben2')).not.toBe(old)
    expect(posted('ben2', hub, dids.ben)).toBe(900n)
    expect(await lan.get('ben2').call('app.settings', undefined)).toMatchObject({ theme: 'dark' })
    expect(alarms('ben2')).toEqual(['device.restored'])
    expect(() => pay('ben2', hub, dids.ana, 900n)).toThrow(/newer things may have happened/)
    lan.connect('ana', 'ben2')
    lan.settle()
    expect(alarms('ben2')).toEqual([])
    expect(posted('ben2', hub, dids.ben)).toBe(850n)
    pay('ben2', hub, dids.ana, 25n)
    lan.settle()
    expect(posted('ana', hub, dids.ben)).toBe(825n)
    const reader = lan.get('ana').engine.hub(hub).chain.reader
    expect([old, await devOf('ben2')].map((dev) => readDevice(reader, fromHex(dev))?.state)).toEqual([
      'active',
      'active',
    ])
    expect(alarms('ana')).toEqual([])
  })

  it('of the signer restores what was, and says that the hub’s own key is not in it', async () => {
    const { hub, dids } = await lan.hub(['ana', 'ben'], HUB)
    await backUp('ana')
    lan.leave('ana')
    await restoreAs('ana2')
    expect(alarms('ana2')).toEqual(['hub.signer-lost'])
    expect(posted('ana2', hub, dids.ana)).toBe(1000n)
    const before = lan.get('ana2').engine.hub(hub).chain.head.h
    lan.connect('ana2', 'ben')
    lan.now += 60_000
    lan.settle()
    expect(lan.get('ana2').engine.hub(hub).chain.head.h).toBe(before)
    // The first device comes back: it takes the second in.
    await lan.node('ana')
    lan.connect('ana', 'ben')
    lan.connect('ana', 'ana2')
    lan.settle()
    expect(alarms('ana2')).toEqual([])
    pay('ana2', hub, dids.ben, 5n)
    lan.settle()
    expect(posted('ben', hub, dids.ben)).toBe(1005n)
  })

  it('is made while the node works, leaves nothing behind, and replaces an earlier one whole', async () => {
    const { hub, dids } = await lan.hub(['ana', 'ben'], HUB)
    writeFileSync(fileOf(), 'an earlier one')
    const making = backUp('ana')
    for (let n = 0; n < 20; n++) pay('ana', hub, dids.ben, 1n)
    lan.settle()
    await making
    expect(readdirSync(home).filter((name) => name.includes('kindbackup'))).toEqual(['backup.kindbackup'])
    expect(readdirSync(path.join(home, 'ana')).filter((name) => name.startsWith('reading-'))).toEqual([])
    const node = fresh('copy')
    await node.call('backup.restore', { file: fileOf(), passphrase: SECRET })
    expect(await node.call('node.rebuild', { hub })).toMatchObject({ equal: true })
    node.close()
  })

  it('carries attached files and whom to call', async () => {
    await lan.hub(['ana'], HUB)
    const root = await lan.get('ana').engine.parts.blobs.put(new Uint8Array(200_000).fill(7))
    const book = path.join(home, 'ana', 'addresses.json')
    writeFileSync(book, JSON.stringify([['ab'.repeat(32), '/ip4/127.0.0.1/tcp/1/p2p/x']]))
    await backUp('ana')
    const node = fresh('copy')
    await node.call('backup.restore', { file: fileOf(), passphrase: SECRET })
    expect(await node.engine.parts.blobs.get(root)).toEqual(new Uint8Array(200_000).fill(7))
    expect(readFileSync(path.join(home, 'copy', 'addresses.json'), 'utf8')).toBe(readFileSync(book, 'utf8'))
    node.close()
  })

  it('holds nothing in plain text, and no device key', async () => {
    await lan.hub(['ana'], HUB)
    await backUp('ana')
    const bytes = readFileSync(fileOf()).toString('latin1')
    const { words } = (await lan.get('ana').call('identity.words', undefined)) as { words: string[] }
    for (const text of [words.slice(0, 3).join(' '), 'Riverside', 'SQLite format', await devOf('ana')])
      expect(bytes).not.toContain(text)
  })
})

describe('what cannot be restored', () => {
  it('is refused in words, and nothing is changed', async () => {
    await lan.hub(['ana'], HUB)
    await backUp('ana')
    const whole = readFileSync(fileOf())
    writeFileSync(fileOf('foreign'), 'a letter')
    writeFileSync(fileOf('cut'), whole.subarray(0, whole.length - 100))
    writeFileSync(fileOf('empty'), '')
    const node = fresh('new')
    const restore = (name: string, passphrase = SECRET) =>
      codeOf(node.call('backup.restore', { file: fileOf(name), passphrase }))
    expect(await restore('backup', 'another')).toBe('backup.wrong-passphrase')
    expect(await restore('foreign')).toBe('backup.foreign')
    expect(await restore('empty')).toBe('backup.foreign')
    expect(await restore('cut')).toBe('backup.damaged')
    expect(await restore('nowhere')).toBe('backup.missing')
    expect(node.engine.hubs.size).toBe(0)
    expect(readdirSync(path.join(home, 'new')).filter((name) => /reading|keystore/.test(name))).toEqual([])
    // And after all that it can be.
    expect(await restore('backup')).toBe('restored')
    expect(await restore('backup')).toBe('keystore.exists')
    node.close()
  })

  it('with any bit flipped or any end cut off is known as damaged or foreign: 300', { timeout: 120_000 }, async () => {
    await lan.hub(['ana'], HUB)
    await backUp('ana')
    const whole = readFileSync(fileOf())
    const node = fresh('new')
    const random = new Random(1, 'backup')
    for (let n = 0; n < 300; n++) {
      const bytes = Buffer.from(random.chance(30) ? whole.subarray(0, random.below(whole.length)) : whole)
      const bit = random.below(bytes.length * 8)
      if (bytes.length === whole.length) bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7))
      writeFileSync(fileOf('bent'), bytes)
      expect(await codeOf(node.call('backup.restore', { file: fileOf('bent'), passphrase: SECRET }))).toMatch(
        /^backup\.(damaged|foreign)$/,
      )
    }
    expect(node.engine.hubs.size).toBe(0)
    node.close()
  })

  it('goes where there is no place: said in words, and an earlier backup is kept', async () => {
    await lan.hub(['ana'], HUB)
    const attempt = lan
      .get('ana')
      .call('backup.make', { file: path.join(home, 'no', 'such', 'folder'), passphrase: SECRET })
    expect(await codeOf(attempt)).toBe('backup.unwritable')
    expect(await codeOf(lan.get('ana').call('backup.make', { file: fileOf(), passphrase: '' }))).toBe(
      'backup.passphrase',
    )
    expect(existsSync(fileOf())).toBe(false)
  })

  it('was stopped half way: done again, it goes on', async () => {
    const { hub } = await lan.hub(['ana'], HUB)
    await backUp('ana')
    const node = fresh('new')
    await node.call('backup.restore', { file: fileOf(), passphrase: SECRET })
    node.close()
    // The key comes last: without it the folder is as a stop just before left it.
    cpSync(path.join(home, 'new'), path.join(home, 'half'), { recursive: true })
    rmSync(path.join(home, 'half', 'keystore.json'))
    const again = fresh('half')
    await again.call('backup.restore', { file: fileOf(), passphrase: SECRET })
    expect(await again.call('node.rebuild', { hub })).toMatchObject({ equal: true })
    again.close()
  })
})
