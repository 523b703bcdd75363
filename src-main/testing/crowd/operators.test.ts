/**
 * A hub whose order comes from three etcd machines (decision 026): three operators and a member who knows of no log, each with a real
 * store and libp2p on loopback. Machines are killed under it.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readHub } from '#shared/core/hubs/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import { EtcdLog } from '../../adapters/etcd/log.ts'
import { EtcdCluster, hasEtcd } from '../../adapters/etcd/testing/cluster.ts'
import type { Rebuilt } from '../../engine/replay.ts'
import { named } from '../consensus-form.ts'
import { Member, until } from './member.ts'

const HUB = { name: 'Grown', tokenName: 'Hours', tokenCode: 'HRS', decimals: 0, grant: '1000', creditLimit: '0' }
const CONSENSUS = named('majority', 3, { atLeast: 2, finality: { by: 'log', machines: 3 } })
const PATIENCE_MS = 60_000
const OPERATORS = 3

if (!hasEtcd())
  console.log('  · etcd is not installed: operators with a log are not tried here (apt-get install etcd-server)')
describe.skipIf(!hasEtcd())('operators with three etcd machines', () => {
  let home: string
  let cluster: EtcdCluster
  let members: Member[]
  let hub: string
  let dids: string[]
  const chain = (member: Member) => member.ledger.engine.hub(hub).chain
  const height = (member: Member): number => chain(member).head.h
  const roots = (): Set<string> => new Set(members.map((member) => toHex(chain(member).stateRoot())))
  const alarms = (member: Member): string[] => member.ledger.engine.alarms.map(({ code }) => code)
  const soon = async (holds: () => boolean): Promise<void> =>
    expect(await until(async () => holds(), PATIENCE_MS)).toBe(true)
  const pay = (from: number, to: number) =>
    (members[from] as Member).sign({ act: 'pay', hub, to: dids[to] as string, amount: '1' } as Act)
  const pending = async (of: number): Promise<number> =>
    (await (members[of] as Member).ask('hubs', 'list', undefined))[0]?.pending ?? -1
  const final = async (of: number): Promise<void> =>
    expect(await until(async () => (await pending(of)) === 0, PATIENCE_MS)).toBe(true)

  /** The four decide that three of them order by the log. */
  async function takeOver(): Promise<void> {
    const [first] = members as [Member]
    const change = { title: 'A log', reason: 'We have grown', policy: { consensus: CONSENSUS } }
    await first.sign({ act: 'propose-rules', hub, ...change, validators: dids.slice(0, OPERATORS) } as Act)
    await soon(() =>
      members.every((member) => readHub(chain(member).reader).epoch === 0 && height(member) === height(first)),
    )
    const proposals = async () => first.ask('governance', 'proposals', { hub })
    expect(await until(async () => (await proposals()).length === 1, PATIENCE_MS)).toBe(true)
    const [proposal] = await proposals()
    for (const member of members) {
      const heard = async () => (await member.ask('governance', 'proposals', { hub })).length === 1
      expect(await until(heard, PATIENCE_MS)).toBe(true)
      await member.sign({ act: 'vote', hub, proposal: proposal?.id ?? '', choice: 'yes' } as Act)
    }
    await soon(() => members.every((member) => readHub(chain(member).reader).validators.length === OPERATORS))
  }

  beforeAll(async () => {
    home = mkdtempSync(path.join(os.tmpdir(), 'kind-operators-'))
    cluster = await EtcdCluster.start(path.join(home, 'etcd'))
    members = []
    for (let n = 0; n <= OPERATORS; n++)
      members.push(
        await Member.start(home, `m${n}`, n < OPERATORS ? new EtcdLog({ endpoints: cluster.endpoints }) : undefined),
      )
    const [first, ...others] = members as [Member, ...Member[]]
    hub = (await first.ask('hubs', 'create', HUB)).hub
    const { link } = await first.ask('hubs', 'invite', { hub, uses: 10, days: 1 })
    for (const other of others) await other.join(hub, link)
    dids = members.map(({ ledger }) => ledger.engine.unlocked().did)
    await takeOver()
  }, 120_000)
  afterAll(async () => {
    await Promise.all(members.map((member) => member.stop()))
    await cluster.stop()
    rmSync(home, { recursive: true, force: true })
  })

  it('orders transfers, goes on with one machine gone, waits and says so with two, and goes on when one is back', async () => {
    const plain = OPERATORS
    await pay(plain, 0)
    await pay(0, 1)
    await Promise.all([final(plain), final(0)])

    await cluster.kill(0)
    await pay(plain, 1)
    await pay(1, 2)
    await Promise.all([final(plain), final(1)])
    for (const member of members) expect(alarms(member)).not.toContain('log.away')

    await cluster.kill(1)
    await soon(() => members.slice(0, OPERATORS).every((member) => alarms(member).includes('log.away')))
    const before = height(members[0] as Member)
    await pay(plain, 2)
    await new Promise((resolve) => setTimeout(resolve, 4000))
    expect(height(members[0] as Member)).toBe(before)
    expect(await pending(plain)).toBe(1)
    expect(alarms(members[plain] as Member)).not.toContain('log.away')

    cluster.restart(1)
    await final(plain)
    await soon(() => members.every((member) => height(member) === height(members[0] as Member)))
    await soon(() => members.every((member) => !alarms(member).includes('log.away')))
    expect(roots().size).toBe(1)
    for (const { ledger } of members) {
      const rebuilt = (await ledger.call('node.rebuild', { hub })) as Rebuilt
      expect([rebuilt.equal, rebuilt.state]).toEqual([true, [...roots()][0]])
    }
  }, 120_000)

  it('all machines put back to yesterday’s data: told, no second batch, and it goes on', async () => {
    const yesterday = path.join(home, 'yesterday')
    await cluster.stop()
    cluster.keep(yesterday)
    cluster.restartAll()
    await pay(0, OPERATORS)
    await final(0)
    await pay(1, OPERATORS)
    await final(1)
    const certified = height(members[0] as Member)
    const hash = () => toHex(members[0]?.ledger.engine.parts.store.batch(hub, certified)?.hash ?? new Uint8Array())
    const before = hash()
    await cluster.stop()
    cluster.putBack(yesterday)
    cluster.restartAll()
    await pay(2, OPERATORS)
    await final(2)
    await soon(() => members.slice(0, OPERATORS).every((member) => alarms(member).includes('log.put-back')))
    await soon(() => members.every((member) => height(member) === height(members[0] as Member)))
    expect(hash()).toBe(before)
    expect(roots().size).toBe(1)
    for (const { ledger } of members) expect(ledger.engine.hub(hub).halted).toBe(false)
  }, 120_000)
})
