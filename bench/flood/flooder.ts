/** A flooder in a process of its own: joins the hub like anybody, floods, and once cut tries to come back until the time is over. */
import { frame, Rogue } from '#main/adapters/libp2p/testing/rogue.ts'
import { readInvite } from '#main/engine/invites.ts'
import { Member } from '#main/testing/member.ts'
import { encodeFrame } from '#shared/wire/codec.ts'
import { FLOODS } from './floods.ts'
import type { FlooderTask, FromPeer } from './task.ts'

/** The honest member is the one before. */
const FIRST = 2
/** How often what is due is sent. */
const SLICE_MS = 10
/** More than this at once is not made up for when the line was slow: the flood is a rate, not a debt. */
const SLICE_MESSAGES_MAX = 200
const JOINING_MS = 1500

const say = (message: FromPeer): void => void process.send?.(message)
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

process.once('message', async (task: FlooderTask) => {
  const invite = readInvite(task.link)
  const member = new Member(invite.hub, FIRST + task.number)
  const { publicKey: dev, secretKey: secret } = member.device
  const rogue = await Rogue.start({ dev, secret })
  await rogue.call(task.addresses)
  await wait(JOINING_MS)
  const { stream } = await rogue.open(rogue.token())
  const join = member.join(invite, `flooder-${task.number}`)
  stream.send(frame(encodeFrame({ k: 'events', hub: member.hub, items: [join] })))
  await wait(JOINING_MS)
  await stream.close()
  say({ kind: 'ready' })
  process.once('message', async () => say(await flood(task, rogue, member)))
})

async function flood(task: FlooderTask, rogue: Rogue, member: Member): Promise<FromPeer> {
  const began = performance.now()
  const end = began + task.seconds * 1000
  let [sent, tries, backMs, floodedMs] = [0, 0, 0, 0]
  let cutMs: number | undefined
  while (performance.now() < end) {
    if (!rogue.isConnected) {
      tries++
      await rogue.call(task.addresses).catch(() => wait(SLICE_MS))
    }
    if (!rogue.isConnected) continue
    const from = performance.now()
    sent += await pour(task, rogue, member, end)
    const lasted = performance.now() - from
    if (cutMs === undefined) {
      floodedMs = lasted
      cutMs = rogue.isConnected ? undefined : performance.now() - began
    } else backMs += lasted
  }
  return { kind: 'flooded', sent, cutMs, tries, backMs, floodedMs }
}

/** Until the line ends or the time is over; how many went out. */
async function pour(task: FlooderTask, rogue: Rogue, member: Member, end: number): Promise<number> {
  let sent = 0
  try {
    const send = await FLOODS[task.flood](rogue, member)
    for (let from = performance.now(), now = from; now < end && rogue.isConnected; now = performance.now()) {
      const due = Math.min(Math.floor(((now - from) * task.perSecond) / 1000) - sent, SLICE_MESSAGES_MAX)
      if (due > 0) sent += (await Promise.race([send(due), rogue.closed])) ?? 0
      await wait(SLICE_MS)
    }
  } catch {
    // The line ended under the flood, which is what is being measured; a stream alone may end before its connection.
    await wait(SLICE_MS)
  }
  return sent
}
