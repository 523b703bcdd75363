/**
 * The process that is killed: a real ledger node under load, without network. `victim.ts DIR STATE HUB PAYEE NOW ACKS` first says what it
 * still knows of everything acknowledged so far, then signs, posts and saves as fast as it can and acknowledges each on its own line.
 */
import { readFileSync, writeSync } from 'node:fs'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import { LedgerNode } from '../../engine/ledger-node.ts'
import type { Rebuilt } from '../../engine/replay.ts'
import { PASSPHRASE } from '../lan.ts'

const [dir = '', state = '', hub = '', payee = '', start = '0', acks = ''] = process.argv.slice(2)
/** A signer that is not alone waits for others after its keys were opened; this clock then leaps. */
const WAITED_MS = 5000
let waited = 0
const now = (): number => Number(start) + waited + Math.floor(performance.now())
const say = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`)

/** Snapshots are made, and what lies before an old one is dropped, while the node is killed. */
const SNAPSHOT_EVERY = 8

const node = new LedgerNode(dir, () => undefined, now, { state, snapshotEvery: SNAPSHOT_EVERY })
await node.call('identity.open', { passphrase: PASSPHRASE })
const { engine } = node
const { store } = engine.parts

export type Ack = { event: string } | { height: number; hash: string } | { draft: string }

async function isKept(ack: Ack, drafts: ReadonlySet<string>): Promise<boolean> {
  if ('event' in ack) return store.event(hub, fromHex(ack.event)) !== undefined
  if ('draft' in ack) return drafts.has(ack.draft)
  const batch = store.batch(hub, ack.height)
  return batch !== undefined && toHex(batch.hash) === ack.hash
}

const acknowledged = readFileSync(acks, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Ack)
const drafts = new Set(
  ((await node.call('notices.drafts', undefined)) as { draft: string }[]).map(({ draft }) => draft),
)
const missing: Ack[] = []
for (const ack of acknowledged) if (!(await isKept(ack, drafts))) missing.push(ack)
const { chain } = engine.hub(hub)
const before = toHex(chain.stateRoot())
const rebuilt = (await node.call('node.rebuild', { hub })) as Rebuilt
say({
  checked: acknowledged.length,
  missing,
  equal: rebuilt.equal && rebuilt.state === before,
  height: rebuilt.height,
  alarms: engine.alarms.map(({ code }) => code),
  base: chain.base,
})
waited = WAITED_MS
engine.history.pruning.choose(engine.hub(hub), 'recent')

const form = (n: number) => ({
  purpose: 'offer',
  category: 'skill',
  title: `Bread number ${n}`,
  text: 'Baked this morning. '.repeat(1 + (n % 9)),
  price: { kind: 'barter', wants: 'eggs' },
  quantity: 1,
  unit: 'loaf',
  place: 'Riverside',
  expires: now() + 86_400_000,
})

for (let n = 0; ; n++) {
  const { id } = engine.submit(hub, 'transfer.post', { to: payee, token: 'HRS', amount: 1n })
  say({ event: toHex(id) })
  // What strangers send is written without a sync of its own; it must never take down what was.
  store.transaction(() => store.meta.set(`unsynced/${n % 7}`, `${n}`.repeat(200)), 'relaxed')
  if (n % 2 === 0) say({ event: ((await node.call('notices.publish', { hub, form: form(n) })) as { id: string }).id })
  if (n % 5 === 0) {
    const { draft } = (await node.call('notices.saveDraft', { draft: `d${n % 3}`, hub, form: form(n) })) as {
      draft: string
    }
    say({ draft })
  }
  if (n % 3 === 0) {
    engine.tick()
    const { h, hash } = chain.head
    say({ height: h, hash: toHex(hash) })
  }
  // A large log makes checkpoints rare: some are made by hand, so that kills meet them too.
  if (n % 40 === 39) node.checkpoint()
  await new Promise((resolve) => setImmediate(resolve))
}
