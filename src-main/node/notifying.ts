/** Passes on to the desktop what the ledger thread has to tell: gathered for a moment, so that several things at once are one. */
import type { TakeInput, Taken } from '../features/activity/index.ts'
import type { NodeClient } from '../ports/node.ts'
import type { Notifier } from '../ports/notifier.ts'
import { procedures } from './procedures.ts'

/** What comes of one batch, or of one letter after a night, arrives within this. */
const GATHER_MS = 1500

export interface NotifyingParts {
  client: Pick<NodeClient, 'call' | 'onEffect'>
  notifier: Notifier
  /** The local time; its hours are what quiet hours are about. */
  now(): Date
  gatherMs?: number
}

export class Notifying {
  readonly #parts: NotifyingParts
  #timer: NodeJS.Timeout | undefined
  /** When the timer goes off. */
  #at = Number.POSITIVE_INFINITY
  #turn: Promise<void> = Promise.resolve()
  #stopped = false

  /** After the node was made: the first who listens is told what the ledger thread wanted before, and that is not for the desktop. */
  constructor(parts: NotifyingParts) {
    this.#parts = parts
    const { client, gatherMs = GATHER_MS } = parts
    client.onEffect((effect) => {
      if (effect.kind === 'changed' && effect.topics.some((topic) => topic === 'activity' || topic === 'settings'))
        this.#soon(gatherMs)
    })
    this.#soon(gatherMs)
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  /** The earliest wish wins: what is gathered does not wait for what is held back until the morning. */
  #soon(ms: number): void {
    const at = this.#parts.now().getTime() + ms
    if (this.#stopped || at >= this.#at) return
    clearTimeout(this.#timer)
    this.#at = at
    this.#timer = setTimeout(() => {
      this.#at = Number.POSITIVE_INFINITY
      this.#turn = this.#turn.then(() => this.#take()).catch((error: unknown) => console.error('[activity]', error))
    }, ms)
    // What is to be told later keeps no program running.
    this.#timer.unref()
  }

  async #take(): Promise<void> {
    const { client, notifier, now } = this.#parts
    const time = now()
    const focus = notifier.focus()
    const input: TakeInput = { minute: time.getHours() * 60 + time.getMinutes(), ...(focus !== undefined && { focus }) }
    const { show, again, unread } = (await client.call(procedures.takeActivity, input)) as Taken
    if (this.#stopped) return
    if (show) notifier.show(show)
    notifier.count(unread)
    if (again !== undefined) this.#soon(again)
  }
}
