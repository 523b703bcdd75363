/** A process of a crowd: several members, told what to do by the process that started it (crowd.ts). */
import { voteBytes } from '#shared/core/hub/index.ts'
import { sha256 } from '#shared/core/kernel/index.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import { decodeFrame } from '#shared/wire/codec.ts'
import { EtcdLog } from '../../adapters/etcd/log.ts'
import { guardProcess } from '../../node/last-resort.ts'
import { Member } from './member.ts'

export type Order =
  /** `endpoints` are of the etcd machines whose log they are told of. */
  | { do: 'start'; home: string; names: string[]; endpoints?: readonly string[] }
  | { do: 'join'; hub: string; link: string }
  | { do: 'sign'; act: Act }
  /** From now on, whatever these validators sign about a batch, they also sign the opposite. */
  | { do: 'lie'; hub: string }
  | { do: 'count'; hub: string }
  | { do: 'stop' }

/** How many notices each member of this process has, or why it could not be done. */
export type Report = { notices: number[] } | { failed: string }

const members: Member[] = []

async function obey(order: Order): Promise<Report> {
  // All keys first: making one holds the process up for longer than a standing connection should wait.
  if (order.do === 'start') await start(order)
  if (order.do === 'join') for (const member of members) await member.join(order.hub, order.link)
  if (order.do === 'sign') for (const member of members) await member.sign(order.act)
  if (order.do === 'lie') for (const member of members) lie(member, order.hub)
  if (order.do === 'count') return { notices: await Promise.all(members.map((member) => member.notices(order.hub))) }
  if (order.do === 'stop') await Promise.all(members.map((member) => member.stop()))
  return { notices: [] }
}

async function start({ home, names, endpoints }: Extract<Order, { do: 'start' }>): Promise<void> {
  for (const name of names) members.push(await Member.start(home, name, endpoints && new EtcdLog({ endpoints })))
}

function lie({ node, ledger: { engine } }: Member, name: string): void {
  const hub = engine.hub(name)
  // A changed client does not mind what its key says elsewhere.
  hub.noteOldCopy = () => undefined
  const said = new Set<string>()
  node.client.onEffect((effect) => {
    const frame = effect.kind === 'publish' ? decodeFrame(effect.bytes) : undefined
    const vote = frame?.ok && frame.value.k === 'votes' ? frame.value.items[0] : undefined
    const place = `${vote?.h}/${vote?.round}/${vote?.phase}`
    if (!vote || vote.phase === 'skip' || said.has(place)) return
    said.add(place)
    const other = { ...vote, hub: hub.chain.id, header: sha256(vote.header) }
    const { hub: _, ...opposite } = { ...other, sig: engine.unlocked().sign(voteBytes(other)) }
    engine.peers.publish(hub, { k: 'votes', hub: hub.chain.id, items: [opposite], locks: [] })
  })
}

guardProcess(() => process.exit(1))
// Without the one who gave the orders there is nothing left to do.
process.once('disconnect', () => process.exit(0))
process.on('message', (order: Order) => {
  obey(order)
    .catch((error: Error): Report => ({ failed: error.stack ?? error.message }))
    .then((report) => process.send?.(report))
})
