/** What peers say, on its way to the ledger thread: given to it in turns, each answered by one `took`. */
import type { Verdict } from '../ports/network.ts'
import type { FromThread, PeerInput } from './messages.ts'
import { Turns } from './turns.ts'

/** An input without its number. */
type Said = PeerInput extends infer Input ? (Input extends PeerInput ? Omit<Input, 'id'> : never) : never

interface Waiting {
  dev: string
  resolve(verdict: Verdict | undefined): void
  reject(error: Error): void
}

/** Inputs that others may prepare before their turn has come: as much as the thread certifies in one go. */
const PREPARED_MAX = 4

export class PeerInputs {
  readonly #post: (input: PeerInput) => void
  readonly #prepare: (input: PeerInput) => void
  readonly #turns = new Turns<PeerInput>()
  readonly #waiting = new Map<number, Waiting>()
  #next = 0
  #ended: Error | undefined

  /** `prepare` is told of an input once or more often before it is posted. */
  constructor(post: (input: PeerInput) => void, prepare: (input: PeerInput) => void = () => undefined) {
    this.#post = post
    this.#prepare = prepare
  }

  /** Resolves when the thread has dealt with it; gossip with a verdict. Rejects when the thread has ended. */
  hear(said: Said): Promise<Verdict | undefined> {
    if (this.#ended) return Promise.reject(this.#ended)
    const input: PeerInput = { ...said, id: this.#next++ }
    const taken = new Promise<Verdict | undefined>((resolve, reject) => {
      this.#waiting.set(input.id, { dev: input.dev, resolve, reject })
    })
    this.#turns.offer(input.dev, input)
    this.#pump()
    return taken
  }

  took({ id, ms, verdict }: Extract<FromThread, { kind: 'took' }>): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (!waiting) return
    this.#turns.done(waiting.dev, ms)
    waiting.resolve(verdict)
    this.#pump()
  }

  end(error: Error): void {
    this.#ended ??= error
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }

  #pump(): void {
    for (let input = this.#turns.next(); input; input = this.#turns.next()) this.#post(input)
    for (const input of this.#turns.coming(PREPARED_MAX)) this.#prepare(input)
  }
}
