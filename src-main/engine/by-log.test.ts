/**
 * Operators whose order comes from a replicated log (decision 026), on real nodes with real stores: one batch at a place, what waits while
 * the log is off, and a log that was put back to an older state.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readHub } from '#shared/core/hubs/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import type { Act, Sheet } from '#shared/ipc/agreements.ts'
import type { RulesView } from '#shared/ipc/governance.ts'
import { decodeFrame } from '#shared/wire/codec.ts'
import type { Vote } from '#shared/wire/consensus.ts'
import { named } from '../testing/consensus-form.ts'
import { LanOfNodes } from '../testing/lan.ts'
import { MemoryCluster, MemoryLog } from '../testing/memory-log.ts'
import { Random } from '../testing/sim/random.ts'

const HUB = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 2, grant: '1000', creditLimit: '500' }
const CONSENSUS = named('majority', 3, { atLeast: 2, finality: { by: 'log', machines: 3 } })
const OPERATORS = ['ana', 'ben', 'cy'] as const
const NAMES = [...OPERATORS, 'dee'] as const
type Name = (typeof NAMES)[number]

let home: string
let lan: LanOfNodes
let hub: string
let dids: Record<string, string>
let cluster: MemoryCluster

const node = (name: Name) => lan.get(name).engine
const height = (name: Name): number => node(name).hub(hub).chain.head.h
const root = (name: Name): string => toHex(node(name).hub(hub).chain.stateRoot())
const alarms = (name: Name): string[] => node(name).alarms.map(({ code }) => code)
const pass = (ms: number, step = 1000): void => {
  for (let left = ms; left > 0; left -= step) {
    lan.now += step
    lan.settle()
  }
}

async function sign(name: Name, act: Act): Promise<void> {
  const { digest } = (await lan.get(name).call('acts.prepare', { act })) as Sheet
  await lan.get(name).call('acts.approve', { digest })
  lan.settle()
}
/** Whose turn it is follows from keys, so whoever is not first gets the time to be. */
async function pay(name: Name, to: Name): Promise<void> {
  await sign(name, { act: 'pay', hub, to: dids[to] as string, amount: '1' })
  pass(1500, 500)
}

/** Every vote that left any operator's node, by slot: what it was for. */
function votesSaid(): Map<string, Set<string>> {
  const slots = new Map<string, Set<string>>()
  const note = (vote: Vote) => {
    const slot = `${toHex(vote.dev)}/${vote.epoch}/${vote.h}/${vote.round}/${vote.phase}`
    slots.set(slot, (slots.get(slot) ?? new Set()).add(toHex(vote.header)))
  }
  for (const name of NAMES)
    for (const effect of lan.effects(name)) {
      const frame = effect.kind === 'publish' || effect.kind === 'send' ? decodeFrame(effect.bytes) : undefined
      if (frame?.ok && frame.value.k === 'proposal') note(frame.value.item.vote)
      if (frame?.ok && frame.value.k === 'votes') frame.value.items.forEach(note)
    }
  return slots
}
const twice = (): string[] => [...votesSaid()].filter(([, headers]) => headers.size > 1).map(([slot]) => slot)

async function propose(consensus: object, voters: readonly Name[] = NAMES): Promise<void> {
  const validators = OPERATORS.map((name) => dids[name] as string)
  const change = { title: 'Who orders', reason: 'The hub has grown', policy: { consensus }, validators }
  await sign('ana', { act: 'propose-rules', hub, ...change } as Act)
  const [proposal] = (await lan.get('ana').call('governance.proposals', { hub })) as { id: string }[]
  for (const name of voters) await sign(name, { act: 'vote', hub, proposal: proposal?.id ?? '', choice: 'yes' })
  pass(5000)
}

beforeEach(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-by-log-'))
  lan = new LanOfNodes(home)
  cluster = new MemoryCluster()
  const made = await lan.hub([...NAMES], HUB)
  hub = made.hub
  dids = made.dids
  NAMES.forEach((a, i) => {
    for (const b of NAMES.slice(i + 1)) lan.connect(a, b)
  })
  lan.settle()
})
afterEach(() => {
  lan.close()
  rmSync(home, { recursive: true, force: true })
})

const giveLog = (name: Name) => lan.tell(name, new MemoryLog(cluster))
async function byLog(): Promise<void> {
  OPERATORS.forEach(giveLog)
  await propose(CONSENSUS)
  expect(readHub(node('ana').hub(hub).chain.reader).validators).toHaveLength(3)
}
const entries = (): number => cluster.from(hub, 0, 0).length

it('takes over with the epoch, once a quorum of the operators reaches the log, and is left again by a vote', async () => {
  await propose(CONSENSUS)
  expect(readHub(node('ana').hub(hub).chain.reader).validators).toHaveLength(1)
  giveLog('ana')
  pass(3000)
  expect(readHub(node('ana').hub(hub).chain.reader).validators).toHaveLength(1)
  giveLog('ben')
  pass(3000)
  expect(readHub(node('ana').hub(hub).chain.reader).validators).toHaveLength(3)
  const before = entries()
  await pay('ana', 'ben')
  expect(entries()).toBe(before + 1)
  expect(new Set(NAMES.map(root)).size).toBe(1)
  const { words } = (await lan.get('dee').call('governance.rules', { hub })) as RulesView
  expect(words.quorum).toContain('Any 2 of 3 must sign')
  expect(words.order).toContain('replicated log of three machines')
  await propose({ ...CONSENSUS, finality: { by: 'rounds' } })
  const last = entries()
  await pay('ben', 'cy')
  expect(entries()).toBe(last)
  expect(new Set(NAMES.map(root)).size).toBe(1)
})

it('waits for a quorum that reaches the log also where the same three have signed before', async () => {
  await propose({ ...CONSENSUS, finality: { by: 'rounds' } })
  const isLog = () => readHub(node('ana').hub(hub).chain.reader).policy.consensus?.finality?.by === 'log'
  await propose(CONSENSUS)
  await pay('ana', 'ben')
  expect(isLog()).toBe(false)
  giveLog('ben')
  giveLog('cy')
  pass(5000)
  expect(isLog()).toBe(true)
  await pay('ana', 'ben')
  expect(new Set(NAMES.map(root)).size).toBe(1)
})

it('folds to what the same acts fold to under turns, but for the rules themselves', async () => {
  /** Everything a hub knows that says nothing of who orders, or of the events it came from. */
  const balances = () =>
    [...node('dee').parts.store.state(hub).entries()]
      .filter(([key]) => /^(account|token|hold|member)/.test(key))
      .map(([key, value]) => [key, toHex(value)])
  const acts = async () => {
    for (const [from, to] of [
      ['ana', 'ben'],
      ['ben', 'dee'],
      ['dee', 'cy'],
      ['cy', 'ana'],
    ] as const)
      await pay(from, to)
    await sign('dee', { act: 'pay', hub, to: dids.ana as string, amount: '250' } as Act)
    pass(3000)
    expect(new Set(NAMES.map(root)).size).toBe(1)
    return balances()
  }
  OPERATORS.forEach(giveLog)
  const { now } = lan
  const twin = path.join(home, 'twin')
  for (const name of NAMES) {
    lan.get(name).checkpoint()
    cpSync(path.join(home, name), path.join(twin, name), { recursive: true })
    cpSync(path.join(home, 'state', name), path.join(twin, 'state', name), { recursive: true })
  }
  await propose(CONSENSUS)
  const ordered = await acts()
  lan.close()
  lan = new LanOfNodes(twin)
  lan.now = now
  for (const name of NAMES) await lan.node(name)
  NAMES.forEach((a, i) => {
    for (const b of NAMES.slice(i + 1)) lan.connect(a, b)
  })
  lan.settle()
  await propose({ ...CONSENSUS, finality: { by: 'rounds' } })
  expect(await acts()).toEqual(ordered)
  expect(ordered.length).toBeGreaterThan(8)
  for (const name of NAMES) expect(await lan.get(name).call('node.rebuild', { hub })).toMatchObject({ equal: true })
})

it('an operator who was told of no log says so, and puts nothing forward', async () => {
  giveLog('ana')
  giveLog('ben')
  await propose(CONSENSUS)
  await pay('dee', 'ana')
  expect(new Set(NAMES.map(height)).size).toBe(1)
  expect(alarms('cy')).toContain('log.none')
  expect(alarms('ana')).not.toContain('log.none')
})

it('while the log is off nothing is given up and people hear what waits; it goes on by itself', async () => {
  await byLog()
  cluster.turn(false)
  const before = height('ana')
  await pay('ana', 'ben')
  pass(120_000, 4000)
  expect(height('ana')).toBe(before)
  for (const name of OPERATORS) {
    expect(alarms(name)).toContain('log.away')
    expect(node(name).rounds(node(name).hub(hub)).height.round).toBe(0)
  }
  expect(alarms('dee')).not.toContain('log.away')
  cluster.turn(true)
  pass(5000)
  expect(height('ana')).toBeGreaterThan(before)
  for (const name of OPERATORS) expect(alarms(name)).not.toContain('log.away')
})

it('what stands at a place stays: a second batch for it is refused by the log, and what is no batch costs one round', async () => {
  await byLog()
  const { epoch } = readHub(node('ana').hub(hub).chain.reader)
  const h = height('ana') + 1
  cluster.append(hub, { epoch, h, round: 0 }, Uint8Array.of(1, 2, 3))
  await pay('dee', 'ana')
  pass(20_000)
  expect(height('ana')).toBeGreaterThanOrEqual(h)
  expect(node('ana').parts.store.batch(hub, h)).toBeDefined()
  expect(twice()).toEqual([])
})

it('a log put back to an older state leads to no second vote in a slot and to no second batch, is told, and does not stop the hub', async () => {
  await byLog()
  const back = cluster.snapshot()
  await pay('ana', 'ben')
  await pay('ben', 'cy')
  const certified = NAMES.map((name) => toHex(node(name).hub(hub).chain.head.hash))
  expect(new Set(certified).size).toBe(1)
  back()
  await pay('cy', 'ana')
  pass(5000)
  expect(new Set(NAMES.map(height)).size).toBe(1)
  expect(alarms('ana')).toContain('log.put-back')
  expect(twice()).toEqual([])
})

it('put back under a batch that is half voted on: the vote stands, the operator says so, the hub goes on', async () => {
  await byLog()
  const back = cluster.snapshot()
  // Ana votes for her batch, and nobody hears of it.
  for (const other of ['ben', 'cy', 'dee'] as const) lan.disconnect('ana', other)
  await pay('ana', 'ben')
  const h = height('ana') + 1
  const mine = node('ana')
    .rounds(node('ana').hub(hub))
    .height.heard(0, 'validate', node('ana').me() ?? '')
  expect(mine).toBeDefined()
  back()
  // The others have not seen it in the log either.
  for (const name of ['ben', 'cy'] as const) {
    await lan.restart(name)
    giveLog(name)
  }
  await pay('dee', 'ben')
  pass(10_000)
  expect(height('ben')).toBeGreaterThanOrEqual(h)
  expect(toHex(node('ben').parts.store.batch(hub, h)?.hash ?? new Uint8Array())).not.toBe(mine?.header)
  for (const other of ['ben', 'cy', 'dee'] as const) lan.connect('ana', other)
  pass(30_000)
  expect(alarms('ana')).toContain('log.changed')
  expect(new Set(NAMES.map(height)).size).toBe(1)
  expect(new Set(NAMES.map(root)).size).toBe(1)
  expect(twice()).toEqual([])
})

it.each([1, 2, 3, 4])(
  'whatever the log and the wires do (seed %i): one vote in a slot, one batch at a height, and it goes on',
  async (seed) => {
    const random = new Random(seed, 'by-log')
    await byLog()
    let back = cluster.snapshot()
    for (let step = 0; step < 40; step++) {
      const pair = [random.pick(NAMES), random.pick(NAMES)] as const
      const acts = [
        () => (back = cluster.snapshot()),
        () => back(),
        () => cluster.turn(false),
        () => cluster.turn(true),
        () => pair[0] !== pair[1] && lan.disconnect(...pair),
        () => pair[0] !== pair[1] && lan.connect(...pair),
      ]
      random.pick(acts)()
      if (random.chance(60)) await pay(random.pick(NAMES), 'dee').catch(() => undefined)
      pass(random.pick([1000, 4000]))
    }
    cluster.turn(true)
    NAMES.forEach((a, i) => {
      for (const b of NAMES.slice(i + 1)) lan.connect(a, b)
    })
    const before = height('ana')
    await pay('dee', 'ana')
    pass(60_000, 2000)
    expect(twice()).toEqual([])
    expect(height('ana')).toBeGreaterThan(before)
    expect(new Set(NAMES.map(root)).size).toBe(1)
    for (const name of NAMES) expect(node(name).hub(hub).halted).toBe(false)
  },
)
