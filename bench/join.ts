/**
 * A newcomer's way into a hub with a past: by its newest snapshot, and by its whole log. Both nodes are in this process, so what is measured
 * is the work of both; waits that a giver's limit imposes are passed over by the clock.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { LedgerNode } from '#main/engine/ledger-node.ts'
import type { NodeEffect } from '#main/ports/node.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import { Town } from './town.ts'

const EVENTS = 100_000
const DEVICES = 100
/** A batch of this many, and a snapshot so many batches apart: the newest is some batches old. */
const BURST = 500
const SNAPSHOT_EVERY = 64
/** Nothing that is asked for takes longer to be answered than this much of the clock. */
const LEAP_MS = 1000
const LEAPS_MAX = 2000

let skipped = 0
const now = (): number => Date.now() + skipped

async function join(town: Town, queue: NodeEffect[], withSnapshot: boolean): Promise<{ ms: number; base: number }> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'kind-bench-join-'))
  const { link } = (await town.node.call('hubs.invite', { hub: town.hub, uses: 1, days: 1 })) as { link: string }
  const mine: NodeEffect[] = []
  const node = new LedgerNode(dir, (effect) => mine.push(effect), now)
  const { dev } = (await node.call('identity.create', { nick: 'late', passphrase: 'bench' })) as { dev: string }
  const host = toHex(town.node.engine.unlocked().dev)
  const { history } = town.node.engine
  const said = history.said.bind(history)
  if (!withSnapshot) history.said = () => ({})
  const deliver = (from: NodeEffect[], to: LedgerNode, sender: string) => {
    const frames = from.splice(0).flatMap((effect) => (effect.kind === 'send' ? [effect.bytes] : []))
    for (const bytes of frames) to.engine.frame(sender, bytes)
    return frames.length > 0
  }
  const started = performance.now()
  town.node.engine.peerUp(dev, '')
  node.engine.peerUp(host, '')
  await node.call('hubs.join', { link })
  const head = () => node.engine.hubs.get(town.hub)?.chain.head.h ?? -1
  const target = town.node.engine.hub(town.hub).chain.head.h
  for (let leaps = 0; head() < target && leaps < LEAPS_MAX; ) {
    const moved = deliver(mine, town.node, dev)
    if (deliver(queue, node, host) || moved) continue
    leaps++
    skipped += LEAP_MS
    node.engine.tick()
    town.node.engine.tick()
  }
  const ms = performance.now() - started
  if (head() < target) throw new Error(`the newcomer came to ${head()} of ${target}`)
  history.said = said
  const { base } = node.engine.hub(town.hub).chain
  town.node.engine.peerDown(dev)
  node.close()
  rmSync(dir, { recursive: true, force: true })
  queue.length = 0
  return { ms, base }
}

export async function run(): Promise<Record<string, number>> {
  const queue: NodeEffect[] = []
  const town = new Town({ effect: (effect) => queue.push(effect), now, snapshotEvery: SNAPSHOT_EVERY })
  await town.found(DEVICES)
  for (let done = 0; done < EVENTS; done += BURST) {
    town.give(town.transfers(BURST))
    town.node.engine.tick()
    queue.length = 0
  }
  const { head } = town.node.engine.hub(town.hub).chain
  const fast = await join(town, queue, true)
  const whole = await join(town, queue, false)
  town.close()
  return {
    events: EVENTS,
    batches: head.h + 1,
    batches_after_snapshot: head.h - fast.base,
    by_snapshot_s: fast.ms / 1000,
    by_log_s: whole.ms / 1000,
    ratio: whole.ms / fast.ms,
  }
}
