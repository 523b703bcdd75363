/** A log of several hundred events on disk: its tree is read from what was kept, and proofs hold under the certified roots. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leafHash, toHex, verifyConsistency, verifyInclusion } from '#shared/core/kernel/index.ts'
import { encodeFrame } from '#shared/wire/codec.ts'
import type { SqliteStore } from '../adapters/sqlite/store.ts'
import { Member } from '../testing/member.ts'
import { HubChain } from './hub-chain.ts'
import { readInvite } from './invites.ts'
import { LedgerNode } from './ledger-node.ts'
import { rebuild } from './replay.ts'

const FORM = { name: 'Long', tokenName: 'Hours', tokenCode: 'HRS', decimals: 0, grant: '9999', creditLimit: '0' }
const EVENTS = 700
const BATCH = 37
const STRANGER = 'ab'.repeat(32)
const SLOW_MS = 120_000

const dir = mkdtempSync(path.join(os.tmpdir(), 'kind-chain-'))
let node: LedgerNode
let hub = ''

beforeAll(async () => {
  node = new LedgerNode(dir, () => undefined, Date.now)
  await node.call('identity.create', { nick: 'founder', passphrase: 'a long one' })
  hub = ((await node.call('hubs.create', FORM)) as { hub: string }).hub
  const invite = readInvite(((await node.call('hubs.invite', { hub, uses: 2, days: 1 })) as { link: string }).link)
  const [ana, ben] = [new Member(invite.hub, 1), new Member(invite.hub, 2)]
  const give = (items: Uint8Array[]) => {
    node.engine.frame(STRANGER, encodeFrame({ k: 'events', hub: invite.hub, items }))
    node.engine.tick()
  }
  give([ana.join(invite, 'ana')])
  give([ben.join(invite, 'ben')])
  node.engine.hub(hub).heard = true
  for (let done = 2; done < EVENTS; done += BATCH)
    give(
      Array.from({ length: Math.min(BATCH, EVENTS - done) }, () =>
        ana.event('transfer.post', { to: ben.did, token: 'HRS', amount: 1 }),
      ),
    )
}, SLOW_MS)
afterAll(() => {
  node.close()
  rmSync(dir, { recursive: true, force: true })
})

const store = () => node.engine.parts.store as SqliteStore
const opened = () => new HubChain(hub, store())

describe('a log of several hundred events', { timeout: SLOW_MS }, () => {
  it('has the same tree when it is opened again', () => {
    const tree = node.engine.hub(hub).chain.tree()
    expect(tree.size).toBe(EVENTS)
    expect(opened().tree()).toEqual(tree)
  })

  it('written by a version that kept no subtrees, makes them once', () => {
    const tree = opened().tree()
    store().exec('DELETE FROM subtree')
    expect(opened().tree()).toEqual(tree)
    expect(store().subtree(hub, 9, 0)).toBeDefined()
  })

  it('whose subtrees are damaged, is mended by rebuilding', () => {
    const tree = opened().tree()
    store().exec('UPDATE subtree SET hash = zeroblob(32)')
    expect(opened().tree()).not.toEqual(tree)
    expect(rebuild(opened(), node.engine.parts, node.engine.intake)).toMatchObject({ equal: true, events: EVENTS })
    expect(opened().tree()).toEqual(tree)
  })

  it('proves any event, and its growth, under the roots its headers certify', () => {
    const log = node.engine.context.log(hub)
    const { header } = log.batch(node.engine.hub(hub).chain.head.h) ?? {}
    const { header: early } = log.batch(9) ?? {}
    if (!header || !early) throw new Error('no such batches')
    const ids = store().eventIds(hub, 0, EVENTS)
    for (const index of [0, 1, 255, 256, 300, 511, 512, EVENTS - 1]) {
      const claim = { index, size: header.size, leafHash: leafHash(ids[index] as Uint8Array), root: header.root }
      expect(verifyInclusion({ ...claim, proof: log.inclusion(index, header.size) }), `leaf ${index}`).toBe(true)
      expect(log.find(ids[index] as Uint8Array)?.leaf).toBe(index)
    }
    const sizes = { size1: early.size, size2: header.size, root1: early.root, root2: header.root }
    expect(verifyConsistency({ ...sizes, proof: log.consistency(early.size, header.size) })).toBe(true)
    expect(toHex(header.root)).not.toBe(toHex(early.root))
  })
})
