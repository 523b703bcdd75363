/**
 * Audits on a thread of their own. The caller stays synchronous: it posts batches while it folds, and waits for the other thread only where
 * too much is under way and at the end. That thread tells in shared memory how far it is.
 */
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { CompactTree } from '#shared/core/kernel/index.ts'
import { type PackedBatch, packBatch } from './audit-batches.ts'
import type { Audit, Audited, FoldedBatch } from './log-audit.ts'

export interface AuditLimits {
  /** Starting the thread costs what hashing some thousand events does; what a shorter log would gain nobody notices. */
  worthEvents: number
  /** Some seven hundred events: waking the other thread for each hundred costs more, and much more keeps it waiting. */
  messageBytes: number
  /** So much memory a log may take that is folded faster than it is hashed. */
  underWayBytesMax: number
  /** The largest message takes a fraction of a second; a thread that has done nothing for so long has ended, or never began. */
  patienceMs: number
}

const LIMITS: AuditLimits = {
  worthEvents: 10_000,
  messageBytes: 262_144,
  underWayBytesMax: 16 * 1024 * 1024,
  patienceMs: 10_000,
}

/** The one shared cell: how many messages the thread is done with, or that it met a defect. */
export const DONE = 0
export const LOST = -1

export type ToAudit = PackedBatch[] | 'finish'

export interface AuditData {
  tree: CompactTree
  cells: Int32Array
  /** Where the outcome goes. */
  port: MessagePort
}

/** The other thread gives no answer; nothing is known of the log. */
export class AuditLost extends Error {}

/** An audit that runs elsewhere. Its methods throw AuditLost. */
export interface DistantAudit extends Audit {
  close(): void
}

/** An audit of a log of `events` events after `tree`; undefined where it is not worth another thread, or there can be none. */
export type OpenAudit = (tree: CompactTree, events: number) => DistantAudit | undefined

/** From source, the thread lies here; the built application says where. */
const SOURCE = new URL('./audit-thread.ts', import.meta.url)

/** Audits by the thread at `url`, each log's by one of its own; `limits` other than usual are for tests. */
export function auditThreads(url: URL = SOURCE, limits: Partial<AuditLimits> = {}): OpenAudit {
  const all = { ...LIMITS, ...limits }
  return (tree, events) => {
    if (events < all.worthEvents) return undefined
    try {
      return new AuditThread(url, tree, all)
    } catch (error) {
      console.error('[audit]', error)
      return undefined
    }
  }
}

class AuditThread implements DistantAudit {
  readonly #worker: Worker
  readonly #port: MessagePort
  readonly #cells = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  readonly #limits: AuditLimits
  #packed: PackedBatch[] = []
  #packedBytes = 0
  /** Bytes of each message that was posted, oldest first, and how many of them are done with. */
  readonly #posted: number[] = []
  #done = 0
  #underWay = 0

  constructor(url: URL, tree: CompactTree, limits: AuditLimits) {
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    this.#limits = limits
    const workerData: AuditData = { tree, cells: this.#cells, port: port2 }
    this.#worker = new Worker(url, { workerData, transferList: [port2] })
    this.#worker.on('error', (error) => console.error('[audit]', error))
  }

  take(batch: FoldedBatch): void {
    const packed = packBatch(batch)
    this.#packed.push(packed)
    this.#packedBytes += packed.bytes.length
    if (this.#packedBytes >= this.#limits.messageBytes) this.#flush()
  }

  finish(): Audited {
    this.#flush()
    this.#post('finish', 0)
    this.#waitUntil(() => this.#done === this.#posted.length)
    const answer = receiveMessageOnPort(this.#port) as { message: Audited } | undefined
    if (!answer) throw new AuditLost('the audit thread ended without an outcome')
    return answer.message
  }

  close(): void {
    this.#port.close()
    void this.#worker.terminate()
  }

  #flush(): void {
    const [batches, bytes] = [this.#packed, this.#packedBytes]
    this.#packed = []
    this.#packedBytes = 0
    this.#post(batches, bytes)
    this.#waitUntil(() => this.#underWay <= this.#limits.underWayBytesMax)
  }

  #post(message: ToAudit, bytes: number): void {
    this.#worker.postMessage(message)
    this.#posted.push(bytes)
    this.#underWay += bytes
  }

  #waitUntil(enough: () => boolean): void {
    for (;;) {
      const done = Atomics.load(this.#cells, DONE)
      if (done === LOST) throw new AuditLost('the audit thread met a defect')
      while (this.#done < done) this.#underWay -= this.#posted[this.#done++] as number
      if (enough()) return
      if (Atomics.wait(this.#cells, DONE, done, this.#limits.patienceMs) === 'timed-out')
        throw new AuditLost('the audit thread gives no answer')
    }
  }
}
