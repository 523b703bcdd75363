/** A process of a crowd: several members, told what to do by the process that started it (crowd.ts). */
import type { Act } from '#shared/ipc/agreements.ts'
import { guardProcess } from '../../node/last-resort.ts'
import { Member } from './member.ts'

export type Order =
  | { do: 'start'; home: string; names: string[] }
  | { do: 'join'; hub: string; link: string }
  | { do: 'sign'; act: Act }
  | { do: 'count'; hub: string }
  | { do: 'stop' }

/** How many notices each member of this process has, or why it could not be done. */
export type Report = { notices: number[] } | { failed: string }

const members: Member[] = []

async function obey(order: Order): Promise<Report> {
  // All keys first: making one holds the process up for longer than a standing connection should wait.
  if (order.do === 'start') for (const name of order.names) members.push(await Member.start(order.home, name))
  if (order.do === 'join') for (const member of members) await member.join(order.hub, order.link)
  if (order.do === 'sign') for (const member of members) await member.sign(order.act)
  if (order.do === 'count') return { notices: await Promise.all(members.map((member) => member.notices(order.hub))) }
  if (order.do === 'stop') await Promise.all(members.map((member) => member.stop()))
  return { notices: [] }
}

guardProcess(() => process.exit(1))
// Without the one who gave the orders there is nothing left to do.
process.once('disconnect', () => process.exit(0))
process.on('message', (order: Order) => {
  obey(order)
    .catch((error: Error): Report => ({ failed: error.stack ?? error.message }))
    .then((report) => process.send?.(report))
})
