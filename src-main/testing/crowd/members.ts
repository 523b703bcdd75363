/** A process of a crowd: several members, told what to do by the process that started it (crowd.ts). */
import { Member } from './member.ts'

export type Order =
  | { do: 'join'; home: string; names: string[]; hub: string; link: string }
  | { do: 'count'; hub: string }
  | { do: 'stop' }

/** How many notices each member of this process has, or why it could not be done. */
export type Report = { notices: number[] } | { failed: string }

const members: Member[] = []

async function obey(order: Order): Promise<Report> {
  if (order.do === 'join') {
    for (const name of order.names) {
      const member = await Member.start(order.home, name)
      members.push(member)
      await member.join(order.hub, order.link)
    }
    return { notices: members.map(() => 0) }
  }
  if (order.do === 'count') return { notices: await Promise.all(members.map((member) => member.notices(order.hub))) }
  await Promise.all(members.map((member) => member.stop()))
  return { notices: [] }
}

process.on('message', (order: Order) => {
  obey(order)
    .catch((error: Error): Report => ({ failed: error.stack ?? error.message }))
    .then((report) => process.send?.(report))
})
