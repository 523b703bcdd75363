/**
 * Damages the files of a node, one seeded tear, cut or flipped bit at a time, and starts it on them. Each damage must be harmless or be
 * told in words, and with a member in reach everything acknowledged must be there again.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import { FileBlobStore } from '../../adapters/blobs/files.ts'
import { openKeystore, type UnlockedKeys } from '../../adapters/crypto/keystore/keystore.ts'
import type { LedgerNode } from '../../engine/ledger-node.ts'
import { AddressBook } from '../../node/address-book.ts'
import { isNodeFailure } from '../../ports/failure.ts'
import { LanOfNodes, PASSPHRASE } from '../lan.ts'
import { Random } from '../sim/random.ts'

const FORM = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 0, grant: '1000', creditLimit: '0' }
const NOTICE = {
  purpose: 'offer',
  category: 'skill',
  text: 'Baked this morning. '.repeat(20),
  price: { kind: 'barter', wants: 'eggs' },
  quantity: 1,
  unit: 'loaf',
  place: 'Riverside',
  expires: 1_800_100_000_000,
}
const BLOB = new Uint8Array(700_000).fill(9)
/** Until somebody who knocks is let in. */
const JOIN_SECONDS_MAX = 60
const WORDS_CHARS_MIN = 40
const SECTOR = 512

/** What was done to a kind of file, and how many in a run of 1,000. */
export const KINDS = [
  { kind: 'database, closed', image: 'closed', name: 'market.db', files: 350 },
  { kind: 'database, killed', image: 'killed', name: 'market.db', files: 100 },
  { kind: 'journal, killed', image: 'killed', name: 'market.db-wal', files: 200 },
  { kind: 'page sums', image: 'closed', name: 'market.db-sums', files: 50 },
  { kind: 'keystore', image: 'closed', name: 'keystore.json', files: 150 },
  { kind: 'attached file', image: 'closed', name: 'blob', files: 100 },
  { kind: 'address book', image: 'closed', name: 'addresses.json', files: 50 },
] as const
type Kind = (typeof KINDS)[number]

export interface Damaged {
  kind: string
  files: number
  /** Files whose bytes are other than before; a tear may write what was there. */
  changed: number
  /** Starts that said what happened. */
  told: number
  /** Starts that said nothing and answered as before. */
  same: number
  /** Starts that said nothing and knew less than before. */
  silent: number
  /** Acknowledged events that were missing after a member had been met. */
  lost: number
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
  const from = random.below(Math.max(1, Math.ceil(bytes.length / SECTOR))) * SECTOR
  bytes.fill(random.chance(50) ? 0 : 0xff, from, Math.min(bytes.length, from + SECTOR * (1 + random.below(4))))
  writeFileSync(file, bytes)
}
const HARMS: readonly Harm[] = [flip, flip, cut, tear]

/** Runs `share` of every kind. Throws at the first start that fails without words; `log` hears each kind's sum. */
export async function damageFiles(home: string, share: number, log: (sum: Damaged) => void): Promise<Damaged[]> {
  const scene = await stage(home)
  const sums: Damaged[] = []
  for (const kind of KINDS) {
    const sum = await damageKind(scene, kind, Math.ceil(kind.files * share))
    sums.push(sum)
    log(sum)
  }
  scene.lan.close()
  return sums
}

interface Scene {
  home: string
  lan: LanOfNodes
  hub: string
  /** Of the attached file. */
  root: string
  keys: UnlockedKeys
  /** What its windows show of the whole node. */
  shown: string
  stateRoot: string
  ids: Uint8Array[]
}

const folder = (scene: Pick<Scene, 'home'>): string => path.join(scene.home, 'ana')
const image = (scene: Pick<Scene, 'home'>, name: string): string => path.join(scene.home, 'images', name)

/** A hub of two with a history, and the files of its signer: closed in order, and as a kill leaves them. */
async function stage(home: string): Promise<Scene> {
  mkdirSync(path.join(home, 'images'))
  const lan = new LanOfNodes(home)
  const { hub, dids } = await lan.hub(['ana', 'ben'], FORM)
  const ana = lan.get('ana')
  for (let n = 0; n < 30; n++) {
    await ana.call('notices.publish', { hub, form: { ...NOTICE, title: `Bread ${n}` } })
    lan.get('ben').engine.submit(hub, 'transfer.post', { to: dids.ana as string, token: 'HRS', amount: 1n })
    lan.settle()
    if (n === 15) ana.checkpoint()
  }
  await ana.call('notices.saveDraft', { draft: 'd1', hub, form: { title: 'Half a thought' } })
  await ana.call('app.saveSettings', { theme: 'dark' })
  const root = toHex(await new FileBlobStore(path.join(home, 'ana', 'blobs')).put(BLOB))
  const book = [['ab'.repeat(32), '/ip4/127.0.0.1/tcp/1/p2p/x']]
  writeFileSync(path.join(home, 'ana', 'addresses.json'), JSON.stringify(book))
  cpSync(path.join(home, 'ana'), image({ home }, 'killed'), { recursive: true })
  lan.leave('ana')
  cpSync(path.join(home, 'ana'), image({ home }, 'closed'), { recursive: true })
  cpSync(path.join(home, 'state', 'ana'), image({ home }, 'state'), { recursive: true })
  const keys = await openKeystore(path.join(home, 'ana'), PASSPHRASE)
  const node = lan.wake('ana', keys)
  const { chain } = node.engine.hub(hub)
  const { store } = node.engine.parts
  const ids = [...store.eventIds(hub, 0, Number.MAX_SAFE_INTEGER), ...[...store.notices(hub)].map(({ id }) => id)]
  const scene = { home, lan, hub, root, keys, ids, stateRoot: toHex(chain.stateRoot()), shown: await show(node, hub) }
  lan.leave('ana')
  return scene
}

async function show(node: LedgerNode, hub: string): Promise<string> {
  const { head } = node.engine.hub(hub).chain
  const shown: unknown[] = [head.h, toHex(head.hash), toHex(node.engine.hub(hub).chain.stateRoot())]
  const page = { limit: 50 }
  for (const [name, input] of [
    ['hubs.members', { hub }],
    ['notices.search', { hub, text: '', mine: false, withEnded: false, sort: 'newest', ...page }],
    ['notices.drafts', undefined],
    ['app.settings', undefined],
    ['ledger.wallet', { hub }],
    ['ledger.events', { hub, ...page }],
  ] as const)
    shown.push(await node.call(name, input).catch((error: unknown) => String(error)))
  return JSON.stringify(shown)
}

async function damageKind(scene: Scene, kind: Kind, files: number): Promise<Damaged> {
  const sum: Damaged = { kind: kind.kind, files, changed: 0, told: 0, same: 0, silent: 0, lost: 0 }
  const name = kind.name === 'blob' ? path.join('blobs', scene.root.slice(0, 2), scene.root) : kind.name
  for (let seed = 1; seed <= files; seed++) {
    prepare(scene, kind.image)
    const file = path.join(folder(scene), name)
    const before = readFileSync(file)
    const random = new Random(seed, 'damage')
    random.pick(HARMS)(file, random)
    if (!readFileSync(file).equals(before)) sum.changed++
    const { verdict, lost } = await look(scene, kind).catch((error: unknown) => {
      throw new Error(`${kind.kind}, seed ${seed}`, { cause: error })
    })
    sum[verdict]++
    sum.lost += lost
  }
  return sum
}

function prepare(scene: Scene, from: string): void {
  for (const [target, source] of [
    [folder(scene), image(scene, from)],
    [path.join(scene.home, 'state', 'ana'), image(scene, 'state')],
  ] as const) {
    rmSync(target, { recursive: true, force: true })
    cpSync(source, target, { recursive: true })
  }
}

interface Seen {
  verdict: 'told' | 'same' | 'silent'
  lost: number
}
const harmless: Seen = { verdict: 'same', lost: 0 }
const told: Seen = { verdict: 'told', lost: 0 }

function look(scene: Scene, { name }: Kind): Promise<Seen> {
  if (name === 'keystore.json') return lookAtKeystore(scene)
  if (name === 'blob') return lookAtBlob(scene)
  if (name === 'addresses.json') return lookAtAddresses(scene)
  return lookAtStore(scene)
}

async function lookAtKeystore(scene: Scene): Promise<Seen> {
  const opened = await openKeystore(folder(scene), PASSPHRASE).catch((error: unknown) => error)
  if (isNodeFailure(opened)) return must(opened.code === 'keystore.damaged', opened.code) ?? told
  return must((opened as UnlockedKeys).did === scene.keys.did, 'another identity') ?? harmless
}

/** A damaged file is absent, which is what makes its reader fetch it again. */
async function lookAtBlob(scene: Scene): Promise<Seen> {
  const bytes = await new FileBlobStore(path.join(folder(scene), 'blobs')).get(fromHex(scene.root))
  if (!bytes) return told
  return must(Buffer.from(bytes).equals(BLOB), 'other bytes') ?? harmless
}

/** Peers are found again without it; what it says is only where to knock. */
async function lookAtAddresses(scene: Scene): Promise<Seen> {
  const addresses = new AddressBook(folder(scene)).addresses()
  return (
    must(
      addresses.every((address) => typeof address === 'string'),
      'no addresses',
    ) ?? harmless
  )
}

async function lookAtStore(scene: Scene): Promise<Seen> {
  const node = scene.lan.wake('ana', scene.keys)
  try {
    const { alarms } = node.engine
    for (const { code, text } of alarms) must(text.length > WORDS_CHARS_MIN, `no words for ${code}`)
    const aside = readdirSync(folder(scene)).some((entry) => entry.startsWith('damaged-'))
    must(aside === alarms.some(({ code }) => code === 'store.rebuilt'), 'set aside without a word')
    const whole = node.engine.hubs.has(scene.hub) && (await rebuiltEqual(node, scene))
    const verdict = alarms.length > 0 ? 'told' : whole ? 'same' : 'silent'
    return { verdict, lost: await missingWithBen(scene, node) }
  } finally {
    scene.lan.leave('ana')
  }
}

async function rebuiltEqual(node: LedgerNode, { hub, shown }: Scene): Promise<boolean> {
  const { equal } = (await node.call('node.rebuild', { hub })) as { equal: boolean }
  must(equal, 'a rebuild gives another state')
  return (await show(node, hub)) === shown
}

/** Meets the other member, with an invite where not even the hub is known any more; how many events are still missing then. */
async function missingWithBen({ lan, hub, ids, stateRoot }: Scene, node: LedgerNode): Promise<number> {
  lan.connect('ana', 'ben')
  if (!node.engine.hubs.has(hub)) {
    const { link } = (await lan.get('ben').call('hubs.invite', { hub, uses: 1, days: 1 })) as { link: string }
    await node.call('hubs.join', { link })
  }
  lan.settle()
  // Who has nothing left knocks, and is let in with the batches of a moment later.
  for (let left = JOIN_SECONDS_MAX; left > 0 && !node.engine.hubs.has(hub); left--) {
    lan.now += 1000
    lan.settle()
  }
  const { chain } = node.engine.hub(hub)
  must(toHex(chain.stateRoot()) === stateRoot, 'another state than before')
  const { alarms } = lan.get('ben').engine
  must(alarms.length === 0, `the other member says ${alarms.map(({ code }) => code).join()}`)
  return ids.filter((id) => node.engine.parts.store.event(hub, id) === undefined).length
}

/** Returns undefined, so that a verdict can follow it. */
function must(holds: boolean, otherwise: string): undefined {
  if (!holds) throw new Error(otherwise)
}
