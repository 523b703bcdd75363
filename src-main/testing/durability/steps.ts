/** The steps of a validator's round at which it is killed, seen from outside: by the ports it signs, stores, witnesses and sends through. */
import { rmSync, writeFileSync } from 'node:fs'
import { decodeCanonical, toHex } from '#shared/core/kernel/index.ts'
import type { VotePhase } from '#shared/core/ledger/batch.ts'
import type { Keys } from '../../ports/keys.ts'
import type { Store } from '../../ports/store.ts'
import type { HeadWitness } from '../../ports/witness.ts'

/** Of one vote, in their order. */
export const VOTE_STEPS = [
  /** It is decided, and no signature exists. */
  'unsigned',
  'signed',
  /** In the transaction, not all of it written. */
  'half-written',
  /** Written whole, killed in the sync. */
  'unsynced',
  'synced',
  /** On disk; its mark beside the data folder is written, killed in that sync. */
  'mark-unsynced',
  'marked',
  'sent',
] as const

/** Of a batch: its proposal, and what its certificate leads to. */
export const BATCH_STEPS = [
  'proposal-half-written',
  'certificate',
  'commit-half-written',
  'commit-unsynced',
  'committed',
  'commit-told',
] as const

export type Step = (typeof VOTE_STEPS)[number] | (typeof BATCH_STEPS)[number]
/** A vote's step counts in its phase alone. */
export interface Armed {
  step: Step
  phase?: VotePhase
}

export class Steps {
  armed: Armed | undefined
  /** The vote being made. */
  #phase: VotePhase | undefined
  #marked = false
  #inVote = false
  #inCommit = false
  #committed = false
  #depth = 0
  readonly #dieFile: string

  /** The process ends in the first sync after `dieFile` is there (powercut.c). */
  constructor(dieFile: string) {
    this.#dieFile = dieFile
    rmSync(dieFile, { force: true })
  }

  #is(step: Step): boolean {
    const { armed } = this
    return armed?.step === step && (armed.phase === undefined || armed.phase === this.#phase)
  }

  #reach(step: Step): void {
    if (!this.#is(step)) return
    process.kill(process.pid, 'SIGKILL')
    // Nothing more happens in this thread until the signal is there.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  }

  #dieInSync(step: Step): void {
    if (this.#is(step)) writeFileSync(this.#dieFile, '')
  }

  keys(keys: Keys): Keys {
    return over(keys, {
      sign: (message: Uint8Array) => {
        const phase = phaseOf(message)
        if (phase === undefined) return keys.sign(message)
        this.#phase = phase
        this.#reach('unsigned')
        const sig = keys.sign(message)
        this.#reach('signed')
        return sig
      },
    })
  }

  store(store: Store, me: () => string | undefined): Store {
    const papers: Store['papers'] = {
      put: (hub, paper) => {
        const own = paper.name.startsWith('vote/') && paper.name.endsWith(`/${me()}`)
        store.papers.put(hub, paper)
        if (own) {
          this.#inVote = true
          this.#reach('half-written')
          this.#dieInSync('unsynced')
        } else if (this.#inVote && paper.name.startsWith('proposal/')) this.#reach('proposal-half-written')
      },
      all: (hub) => store.papers.all(hub),
      drop: (hub, h) => store.papers.drop(hub, h),
    }
    const putBatch: Store['putBatch'] = (hub, batch) => {
      this.#reach('certificate')
      store.putBatch(hub, batch)
      this.#inCommit = true
      this.#reach('commit-half-written')
      this.#dieInSync('commit-unsynced')
    }
    const transaction: Store['transaction'] = (work, relaxed) => {
      this.#depth++
      try {
        return store.transaction(work, relaxed)
      } finally {
        this.#depth--
        if (this.#depth === 0) this.#settled()
      }
    }
    return over(store, { papers, putBatch, transaction })
  }

  /** The outermost transaction is on the disk. */
  #settled(): void {
    if (this.#inVote) this.#reach('synced')
    if (this.#inCommit) {
      this.#committed = true
      this.#reach('committed')
    }
    this.#marked ||= this.#inVote
    this.#inVote = false
    this.#inCommit = false
  }

  witness(witness: HeadWitness): HeadWitness {
    return {
      mark: (hub) => witness.mark(hub),
      raise: (hub, mark) => {
        if (this.#marked) this.#dieInSync('mark-unsynced')
        witness.raise(hub, mark)
        if (this.#marked) this.#reach('marked')
      },
    }
  }

  /** A frame has left. */
  left(): void {
    if (this.#marked) this.#reach('sent')
    this.#marked = false
    if (this.#committed) this.#reach('commit-told')
    this.#committed = false
  }
}

/** The same object with some of its methods replaced. */
function over<T extends object>(target: T, changed: Partial<T>): T {
  return new Proxy(target, {
    get: (real, name) => {
      if (Object.hasOwn(changed, name)) return changed[name as keyof T]
      const value: unknown = Reflect.get(real, name, real)
      return typeof value === 'function' ? value.bind(real) : value
    },
  })
}

const VOTE_TAG = toHex(new TextEncoder().encode('kind:vote:1\0'))
const PHASE_AT = 4

/** Which vote a message to be signed is (core/ledger/batch.ts `voteBytes`); undefined for anything else. */
function phaseOf(message: Uint8Array): VotePhase | undefined {
  const length = VOTE_TAG.length / 2
  if (toHex(message.subarray(0, length)) !== VOTE_TAG) return undefined
  const decoded = decodeCanonical(message.subarray(length))
  return decoded.ok ? ((decoded.value as unknown[])[PHASE_AT] as VotePhase) : undefined
}
