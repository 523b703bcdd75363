/** Several validators on real nodes with real stores: who is waited for, what is on disk, and what becomes of a liar (decision 019). */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { voteBytes } from '#shared/core/hub/index.ts'
import { readDevice, readHub } from '#shared/core/hubs/index.ts'
import { sha256, toHex } from '#shared/core/kernel/index.ts'
import type { Act, Sheet } from '#shared/ipc/agreements.ts'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { decodeFrame, encodeFrame } from '#shared/wire/codec.ts'
import type { Vote } from '#shared/wire/consensus.ts'
import type { Keys } from '../ports/keys.ts'
import { LanOfNodes } from '../testing/lan.ts'

const HUB = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 2, grant: '1000', creditLimit: '500' }
const CONSENSUS = {
  model: 'named',
  quorum: 'bft',
  seats: 4,
  atLeast: 3,
  cap: 1000,
  epoch: 0,
  handover: 86_400_000,
  unlock: 0,
  minStake: '1',
  slash: 1000,
} as const
const NAMES = ['ana', 'ben', 'cy', 'dee'] as const
type Name = (typeof NAMES)[number]

let home: string
let lan: LanOfNodes
let hub: string
let dids: Record<string, string>

const node = (name: Name) => lan.get(name).engine
const keysOf = (name: Name): Keys => node(name).unlocked()
const height = (name: Name): number => node(name).hub(hub).chain.head.h

async function sign(name: Name, act: Act): Promise<void> {
  const { digest } = (await lan.get(name).call('acts.prepare', { act })) as Sheet
  await lan.get(name).call('acts.approve', { digest })
  lan.settle()
}
const pay = (name: Name, to: Name) => sign(name, { act: 'pay', hub, to: dids[to] as string, amount: '1' })
const signing = async (name: Name) =>
  ((await lan.get(name).call('hubs.list', {})) as HubSummary[]).find((one) => one.hub === hub)?.signing

/** Every vote of `name` that left its node. */
const votesOf = (name: Name): Vote[] =>
  lan.effects(name).flatMap((effect) => {
    const frame = effect.kind === 'publish' ? decodeFrame(effect.bytes) : undefined
    if (!frame?.ok) return []
    if (frame.value.k === 'proposal') return [frame.value.item.vote]
    return frame.value.k === 'votes' ? frame.value.items : []
  })

function links(work: (a: Name, b: Name) => void, among: readonly Name[] = NAMES): void {
  among.forEach((a, i) => {
    for (const b of among.slice(i + 1)) work(a, b)
  })
}

function pass(ms: number): void {
  for (let left = ms; left > 0; left -= 1000) {
    lan.now += 1000
    lan.settle()
  }
}

/** Four who validate together, all connected. */
beforeEach(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-rounds-'))
  lan = new LanOfNodes(home)
  const made = await lan.hub([...NAMES], HUB)
  hub = made.hub
  dids = made.dids
  links((a, b) => lan.connect(a, b))
  lan.settle()
  const change = { title: 'Four sign', reason: 'One is too few', policy: { consensus: CONSENSUS } }
  await sign('ana', { act: 'propose-rules', hub, ...change, validators: Object.values(dids) } as Act)
  const [proposal] = (await lan.get('ana').call('governance.proposals', { hub })) as { id: string }[]
  for (const name of NAMES) await sign(name, { act: 'vote', hub, proposal: proposal?.id ?? '', choice: 'yes' })
  pass(5000)
  expect(readHub(node('ana').hub(hub).chain.reader).validators).toHaveLength(4)
})
afterEach(() => {
  lan.close()
  rmSync(home, { recursive: true, force: true })
})

it('three of four go on; two wait for a third, say so, and go on when it is back', async () => {
  lan.leave('dee')
  await pay('ana', 'ben')
  expect(new Set(['ana', 'ben', 'cy'].map((name) => height(name as Name))).size).toBe(1)
  const before = height('ana')
  lan.disconnect('ana', 'cy')
  lan.disconnect('ben', 'cy')
  await pay('ana', 'ben')
  pass(60_000)
  expect(height('ana')).toBe(before)
  expect(await signing('ana')).toEqual({ have: 2, needed: 3 })
  expect(node('ana').rounds(node('ana').hub(hub)).height.round).toBe(0)
  lan.connect('ben', 'cy')
  pass(5000)
  expect(height('ana')).toBeGreaterThan(before)
  expect(await signing('ana')).toBeUndefined()
})

it('a vote is on disk before it is said, and a store without it does not vote', async () => {
  const dir = path.join(home, 'ben')
  const old = path.join(home, 'ben-before')
  const next = height('ben') + 1
  lan.leave('dee')
  lan.leave('ben')
  cpSync(dir, old, { recursive: true })
  await lan.node('ben')
  lan.disconnect('ana', 'cy')
  lan.connect('ana', 'ben')
  await pay('ana', 'cy')
  pass(3000)
  const said = votesOf('ben').filter((vote) => vote.h === next && toHex(vote.dev) === toHex(keysOf('ben').dev))
  expect(said.length).toBeGreaterThan(0)
  const kept = node('ben').parts.store.papers.all(hub)
  for (const { round, phase } of said)
    expect(kept.map(({ name }) => name)).toContain(`vote/${round}/${phase}/${toHex(keysOf('ben').dev)}`)
  lan.leave('ben')
  rmSync(dir, { recursive: true })
  cpSync(old, dir, { recursive: true })
  const again = await lan.node('ben')
  expect(again.engine.marks.waits(again.engine.hub(hub))).toBe('device.behind')
  pass(5000)
  expect(votesOf('ben')).toEqual([])
})

it('whoever signs two things in one slot is shown to the hub and frozen there', async () => {
  const keys = keysOf('dee')
  const { dev } = keys
  const { chain } = node('ana').hub(hub)
  const { epoch } = readHub(chain.reader)
  const slot = { hub: chain.id, epoch, h: chain.head.h + 1, round: 0, phase: 'validate' as const }
  const votes = [1, 2].map((n) => {
    const said = { ...slot, header: sha256(Uint8Array.of(n)) }
    const { hub: _, ...vote } = said
    return { ...vote, dev, sig: keys.sign(voteBytes(said)) }
  })
  lan.leave('dee')
  node('ana').frame(toHex(dev), encodeFrame({ k: 'votes', hub: chain.id, items: votes, locks: [] }))
  pass(10_000)
  expect(node('ana').alarms.map(({ code }) => code)).toContain('validator.contradiction')
  for (const name of ['ana', 'ben', 'cy'] as const)
    expect(readDevice(node(name).hub(hub).chain.reader, dev)?.state).toBe('frozen')
})
