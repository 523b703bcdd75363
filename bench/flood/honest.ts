/** An honest member in a process of its own: one question or one payment after the other, and how long each took to be answered. */

import { createLibp2pNetwork } from '#main/adapters/libp2p/index.ts'
import { MemoryBlobs } from '#main/adapters/libp2p/testing/memory-blobs.ts'
import { readInvite } from '#main/engine/invites.ts'
import type { Network } from '#main/ports/network.ts'
import { Member } from '#main/testing/member.ts'
import { decodeFrame, encodeFrame } from '#shared/wire/codec.ts'
import type { Frame } from '#shared/wire/frames.ts'
import type { FromPeer, PeerTask } from './task.ts'

const PAUSE_MS = 25
/** An answer that takes longer counts as this long. */
const ANSWER_MS_MAX = 10_000
const HONEST = 1

const say = (message: FromPeer): void => void process.send?.(message)
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

class Honest {
  readonly waits: number[] = []
  lost = 0
  downs = 0
  readonly #member: Member
  readonly #network: Network
  readonly #victim = Promise.withResolvers<string>()
  readonly #task: PeerTask
  #height = -1
  #answered: ((frame: Frame) => void) | undefined

  constructor(task: PeerTask) {
    this.#task = task
    this.#member = new Member(readInvite(task.link).hub, HONEST)
    const { publicKey: dev, secretKey: secret } = this.#member.device
    this.#network = createLibp2pNetwork({ key: { dev, secret }, listen: [], blobs: new MemoryBlobs() })
  }

  async start(): Promise<void> {
    await this.#network.start({
      onUp: (dev) => this.#victim.resolve(dev),
      onDown: () => this.downs++,
      onFrame: (_dev, bytes) => this.#hear(bytes),
      onGossip: async () => 'ignore',
      onStatus: () => undefined,
    })
    await this.#network.dial(this.#task.addresses, true)
    await this.#admitted()
  }

  async #admitted(): Promise<void> {
    const join = this.#member.join(readInvite(this.#task.link), 'honest')
    await this.#send({ k: 'events', hub: this.#member.hub, items: [join] })
    while (this.#height < 0) await wait(PAUSE_MS)
  }

  #hear(bytes: Uint8Array): void {
    const frame = decodeFrame(bytes)
    if (!frame.ok) throw new Error(frame.error.code)
    if (frame.value.k === 'heads') this.#height = Math.max(this.#height, frame.value.h)
    this.#answered?.(frame.value)
  }

  async #send(frame: Frame): Promise<void> {
    if (!this.#network.send(await this.#victim.promise, encodeFrame(frame))) this.lost++
  }

  async work(ms: number): Promise<void> {
    for (const end = performance.now() + ms; performance.now() < end; await wait(PAUSE_MS)) {
      await this.#timed({ k: 'want-batches', hub: this.#member.hub, from: 0 }, ({ k }) => k === 'batches')
      const before = this.#height
      const to = this.#task.founder
      const paid = this.#member.event('transfer.post', { to, token: 'CR', amount: 1 })
      await this.#timed(
        { k: 'events', hub: this.#member.hub, items: [paid] },
        (frame) => frame.k === 'heads' && frame.h > before,
      )
    }
  }

  async #timed(frame: Frame, answers: (frame: Frame) => boolean): Promise<void> {
    const began = performance.now()
    const answer = new Promise<void>((resolve) => {
      this.#answered = (heard) => answers(heard) && resolve()
    })
    await this.#send(frame)
    await Promise.race([answer, wait(ANSWER_MS_MAX)])
    this.waits.push(performance.now() - began)
  }
}

process.once('message', async (task: PeerTask) => {
  const honest = new Honest(task)
  await honest.start()
  say({ kind: 'ready' })
  process.once('message', async () => {
    await honest.work(task.seconds * 1000)
    say({ kind: 'worked', waits: honest.waits, downs: honest.downs })
  })
})
