/**
 * Every damage is found or harmless: 1,000 seeded torn, cut or flipped files. A node started on them either says the same as before, or
 * says in words what happened; it never fails without words, and never answers with something that was not written.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import { FileBlobStore } from '../../adapters/blobs/files.ts'
import { openKeystore, type UnlockedKeys } from '../../adapters/crypto/keystore/keystore.ts'
import { LedgerNode } from '../../engine/ledger-node.ts'
import { AddressBook } from '../../node/address-book.ts'
import { isNodeFailure } from '../../ports/failure.ts'
import { LanOfNodes, PASSPHRASE } from '../lan.ts'
import { Random } from '../sim/random.ts'

const FORM = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 0, grant: '1000', creditLimit: '0' }
const NOTICE = {
  purpose: 'offer',
  category: 'skill',
  title: 'Bread',
  text: 'Baked this morning. '.repeat(20),
  price: { kind: 'barter', wants: 'eggs' },
  quantity: 1,
  unit: 'loaf',
  place: 'Riverside',
  expires: 1_800_100_000_000,
}
const TIMEOUT = 600_000
/** A tenth of the seeds unless `KIND_DAMAGE=full`. */
const SHARE = process.env.KIND_DAMAGE === 'full' ? 1 : 0.1
let home = ''
let hub = ''
let root = ''
let keys: UnlockedKeys
let truth = ''
let heightOf = -1
let at = 0

beforeAll(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-damage-'))
  const lan = new LanOfNodes(home)
  const made = await lan.hub(['ana', 'ben'], FORM)
  hub = made.hub
  const ana = lan.get('ana')
  for (let n = 0; n < 30; n++) {
    await ana.call('notices.publish', { hub, form: { ...NOTICE, title: `Bread ${n}` } })
    lan.get('ben').engine.submit(hub, 'transfer.post', { to: made.dids.ana as string, token: 'HRS', amount: 1n })
    lan.settle()
    if (n === 15) ana.checkpoint()
  }
  await ana.call('notices.saveDraft', { draft: 'd1', hub, form: { title: 'Half a thought' } })
  await ana.call('app.saveSettings', { theme: 'dark' })
  const blobs = new FileBlobStore(path.join(home, 'ana', 'blobs'))
  root = toHex(await blobs.put(new Uint8Array(700_000).fill(9)))
  writeFileSync(
    path.join(home, 'ana', 'addresses.json'),
    JSON.stringify([['ab'.repeat(32), '/ip4/127.0.0.1/tcp/1/p2p/x']]),
  )
  cpSync(path.join(home, 'ana'), path.join(home, 'killed'), { recursive: true })
  at = lan.now
  lan.close()
  keys = await openKeystore(path.join(home, 'ana'), PASSPHRASE)
  const node = open(path.join(home, 'ana'))
  truth = await answers(node)
  heightOf = node.engine.hub(hub).chain.head.h
  node.close()
}, TIMEOUT)
afterAll(() => rmSync(home, { recursive: true, force: true }))

function open(dir: string): LedgerNode {
  const node = new LedgerNode(
    dir,
    () => undefined,
    () => at,
    { state: path.join(home, 'state', 'ana') },
  )
  node.engine.setKeys(keys)
  return node
}

/** What its windows would show of it. */
async function answers(node: LedgerNode): Promise<string> {
  const { head } = node.engine.hub(hub).chain
  const shown: unknown[] = [head.h, toHex(head.hash), toHex(node.engine.hub(hub).chain.stateRoot())]
  const page = { limit: 50 }
  for (const [name, input] of [
    ['hubs.members', { hub }],
    ['notices.search', { hub, text: '', mine: false, withEnded: false, sort: 'newest', ...page }],
    ['notices.drafts', undefined],
    ['app.settings', undefined],
    ['wallet.balances', { hub }],
    ['ledger.events', { hub, ...page }],
  ] as const)
    shown.push(await node.call(name, input).catch((error: unknown) => String(error)))
  return JSON.stringify(shown)
}

type Harm = (file: string, random: Random) => void
const flip: Harm = (file, random) => {
  const bytes = readFileSync(file)
  const bit = random.below(bytes.length * 8)
  bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7))
  writeFileSync(file, bytes)
}
const cut: Harm = (file, random) =>
  writeFileSync(file, readFileSync(file).subarray(0, random.below(statSync(file).size)))
const tear: Harm = (file, random) => {
  const bytes = readFileSync(file)
  const from = random.below(Math.max(1, Math.ceil(bytes.length / 512))) * 512
  bytes.fill(random.chance(50) ? 0 : 0xff, from, Math.min(bytes.length, from + 512 * (1 + random.below(4))))
  writeFileSync(file, bytes)
}
const HARMS: readonly Harm[] = [flip, flip, cut, tear]

function damaged(image: string, name: string, seed: number): string {
  const random = new Random(seed)
  const dir = path.join(home, 'now')
  rmSync(dir, { recursive: true, force: true })
  cpSync(path.join(home, image), dir, { recursive: true })
  random.pick(HARMS)(path.join(dir, name), random)
  return dir
}

type Verdict = 'same' | 'told' | 'older'

/** Starts on damaged files; throws where something was neither found nor harmless. */
async function start(dir: string): Promise<Verdict> {
  let node: LedgerNode
  try {
    node = open(dir)
  } catch (error) {
    if (isNodeFailure(error) && error.text.length > 40) return 'told'
    throw error
  }
  try {
    const told = node.engine.alarms
    for (const { text } of told) expect(text.length).toBeGreaterThan(40)
    const set = readdirSync(dir).filter((name) => name.startsWith('damaged-'))
    expect(set.length > 0).toBe(told.some(({ code }) => code === 'store.rebuilt'))
    if (node.engine.hubs.has(hub)) {
      expect(await node.call('node.rebuild', { hub })).toMatchObject({ equal: true })
      if ((await answers(node)) === truth) return told.length > 0 ? 'told' : 'same'
      if (told.length > 0) return 'told'
      expect(node.engine.hub(hub).chain.head.h).toBeLessThanOrEqual(heightOf)
      return 'older'
    }
    expect(told.length).toBeGreaterThan(0)
    return 'told'
  } finally {
    node.close()
  }
}

async function tally(image: string, name: string, seeds: number): Promise<Record<Verdict | 'changed', number>> {
  const count = { same: 0, told: 0, older: 0, changed: 0 }
  for (let seed = 1; seed <= seeds * SHARE; seed++) {
    const dir = damaged(image, name, seed)
    if (!readFileSync(path.join(dir, name)).equals(readFileSync(path.join(home, image, name)))) count.changed++
    const verdict = await start(dir).catch((error: unknown) => {
      throw new Error(`${image}/${name} seed ${seed}`, { cause: error })
    })
    count[verdict]++
  }
  return count
}

describe('a damaged file', () => {
  it('the database of a node that was closed: 350', { timeout: TIMEOUT }, async () => {
    const count = await tally('ana', 'market.db', 350)
    console.info('market.db', count)
    expect(count.older).toBe(0)
    expect(count.told).toBe(count.changed)
  })
  it('the database of a node that was killed: 100', { timeout: TIMEOUT }, async () => {
    const count = await tally('killed', 'market.db', 100)
    console.info('killed market.db', count)
    expect(count.older).toBe(0)
  })
  it('the journal of a node that was killed: 200', { timeout: TIMEOUT }, async () => {
    const count = await tally('killed', 'market.db-wal', 200)
    console.info('market.db-wal', count)
    expect(count.told).toBeGreaterThan(100 * SHARE)
  })
  it('the page sums: 50', { timeout: TIMEOUT }, async () => {
    const count = await tally('ana', 'market.db-sums', 50)
    console.info('market.db-sums', count)
    expect(count).toMatchObject({ same: 50 * SHARE })
  })
  it('the keystore: 150', { timeout: TIMEOUT }, async () => {
    for (let seed = 1; seed <= 150 * SHARE; seed++) {
      const dir = damaged('ana', 'keystore.json', seed)
      const opened = await openKeystore(dir, PASSPHRASE).catch((error: unknown) => error)
      if (isNodeFailure(opened)) expect(opened.code).toBe('keystore.damaged')
      else expect((opened as UnlockedKeys).did).toBe(keys.did)
    }
  })
  it('a file: 100', { timeout: TIMEOUT }, async () => {
    const name = path.join('blobs', root.slice(0, 2), root)
    for (let seed = 1; seed <= 100 * SHARE; seed++) {
      const bytes = await new FileBlobStore(path.join(damaged('ana', name, seed), 'blobs')).get(fromHex(root))
      if (bytes) expect(bytes.every((byte) => byte === 9) && bytes.length === 700_000).toBe(true)
    }
  })
  it('the address book: 50', () => {
    for (let seed = 1; seed <= 50 * SHARE; seed++)
      for (const address of new AddressBook(damaged('ana', 'addresses.json', seed)).addresses())
        expect(typeof address).toBe('string')
  })
})
