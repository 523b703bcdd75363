/**
 * A replicated log kept by an etcd cluster (Raft): one key per place, created by a transaction that succeeds once. A place is its own
 * fencing token, so no lease and no lock is held: a proposer that slept through its turn finds the place taken.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { LogSaid, Place, ReplicatedLog } from '../../ports/finality.ts'
import type { Access } from './gateway.ts'
import { type From, Session } from './session.ts'

/** Before the next endpoint is tried. */
const RETRY_MS = 250

export interface EtcdOptions extends Access {
  /** One or more of the cluster's machines, `http://…:2379` or `https://…:2379`; the others are tried when one fails. */
  endpoints: readonly string[]
}

export class EtcdLog implements ReplicatedLog {
  readonly #options: EtcdOptions
  readonly #followed = new Map<string, From>()
  readonly #over = new AbortController()
  #tell: (said: LogSaid) => void = () => undefined
  #session: Session | undefined
  #running: Promise<void> | undefined

  constructor(options: EtcdOptions) {
    this.#options = options
  }

  start(handler: (said: LogSaid) => void): void {
    this.#tell = handler
    this.#tell({ say: 'state', state: 'opening' })
    this.#running = this.#run()
  }

  /** One endpoint after the other. People hear that the log is away once all of them failed in turn. */
  async #run(): Promise<void> {
    const { endpoints } = this.#options
    for (let [at, failed] = [0, 0]; !this.#over.signal.aborted; at++) {
      const session = new Session(endpoints[at % endpoints.length] as string, this.#options, (said) => this.#tell(said))
      try {
        await session.open()
        failed = 0
        await this.#through(session)
      } catch (error) {
        this.#session = undefined
        session.close()
        failed++
        if (failed >= endpoints.length) this.#say('away', error)
      }
      await pause(RETRY_MS, undefined, { signal: this.#over.signal }).catch(() => undefined)
    }
  }

  #through(session: Session): Promise<never> {
    if (this.#over.signal.aborted) throw new Error('stopped')
    this.#session = session
    for (const [hub, from] of this.#followed) session.follow(hub, from)
    this.#say('there')
    return session.run()
  }

  #say(state: 'there' | 'away', error?: unknown): void {
    if (this.#over.signal.aborted) return
    const why = error instanceof Error ? error.message : undefined
    this.#tell({ say: 'state', state, ...(why !== undefined && { why }) })
  }

  append(hub: string, place: Place, bytes: Uint8Array): void {
    this.#session?.append(hub, place, bytes)
  }

  /** A hub is watched as a whole, so going on to a later height costs nothing; the next session reads from there. */
  follow(hub: string, epoch: number, h: number): void {
    const isNew = !this.#followed.has(hub)
    this.#followed.set(hub, { epoch, h })
    if (isNew) this.#session?.follow(hub, { epoch, h })
  }

  async stop(): Promise<void> {
    this.#over.abort()
    this.#session?.fail(new Error('stopped'))
    await this.#running
  }
}
