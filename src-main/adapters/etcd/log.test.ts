/** The port's suite and what is etcd's own, with three real machines on loopback. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogSaid } from '../../ports/finality.ts'
import { logSuite } from '../../testing/log-suite.ts'
import { EtcdLog } from './log.ts'
import { HEIGHTS_KEPT } from './session.ts'
import { EtcdCluster, hasEtcd } from './testing/cluster.ts'

const PATIENCE_MS = 30_000
const HUB = 'cc'.repeat(32)

async function settle(holds: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  while (!holds()) {
    if (performance.now() > end) throw new Error('it did not come')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

if (!hasEtcd()) console.log('  · etcd is not installed: its log is not tried here (apt-get install etcd-server)')
describe.skipIf(!hasEtcd())('three etcd machines', { timeout: 120_000 }, () => {
  let home: string
  let cluster: EtcdCluster
  beforeAll(async () => {
    home = mkdtempSync(path.join(os.tmpdir(), 'kind-etcd-'))
    cluster = await EtcdCluster.start(home)
  }, 60_000)
  afterAll(async () => {
    await cluster.stop()
    rmSync(home, { recursive: true, force: true })
  })
  const log = (): EtcdLog => new EtcdLog({ endpoints: cluster.endpoints })
  describe('as every log', () => {
    let n = 0
    // Each begins with an empty log.
    logSuite(async () => {
      if (n++ > 0) {
        await cluster.stop()
        rmSync(home, { recursive: true, force: true })
        cluster = await EtcdCluster.start(home)
      }
      return { a: log(), b: log(), settle }
    })
  })

  it('with one machine gone it goes on, with two it says so, and with one of them back it goes on', async () => {
    const said: LogSaid[] = []
    const one = log()
    one.start((what) => said.push(what))
    const state = () => said.findLast(({ say }) => say === 'state')
    const heights = () => said.flatMap((what) => (what.say === 'entry' ? [what.place.h] : []))
    await settle(() => JSON.stringify(state()) === JSON.stringify({ say: 'state', state: 'there' }))
    one.follow(HUB, 1, 0)
    const append = async (h: number): Promise<void> => {
      const again = setInterval(() => one.append(HUB, { epoch: 1, h, round: 0 }, Uint8Array.of(h)), 200)
      await settle(() => heights().includes(h)).finally(() => clearInterval(again))
    }
    await append(1)
    await cluster.kill(0)
    await append(2)
    expect(said.some((what) => what.say === 'state' && what.state === 'away')).toBe(false)
    await cluster.kill(1)
    await settle(() => said.some((what) => what.say === 'state' && what.state === 'away'))
    cluster.restart(1)
    await append(3)
    expect(state()).toMatchObject({ state: 'there' })
    cluster.restart(0)
    await one.stop()
  })

  it('keeps so many heights and no more', async () => {
    const said: LogSaid[] = []
    const one = log()
    one.start((what) => said.push(what))
    await settle(() => said.some((what) => what.say === 'state' && what.state === 'there'))
    const hub = 'dd'.repeat(32)
    const told = () => said.filter((what) => what.say === 'entry' && what.hub === hub)
    for (const h of [1, 2, HEIGHTS_KEPT + 2]) {
      one.append(hub, { epoch: 0, h, round: 0 }, Uint8Array.of(1))
      const before = told().length
      await settle(() => told().length > before)
    }
    said.length = 0
    one.follow(hub, 0, 0)
    await settle(() => told().length >= 2)
    expect(told().map((what) => what.say === 'entry' && what.place.h)).toEqual([2, HEIGHTS_KEPT + 2])
    await one.stop()
  })
})
