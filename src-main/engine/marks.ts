/**
 * The head witness at work: a mark is raised after the commit and before anything leaves, and a store that does not reach its mark is
 * older than what this device has signed. Such a copy waits until peers have given back what is missing (decision 011).
 */
import { readDevice, readHub } from '#shared/core/hubs/index.ts'
import { equalBytes, type Plane } from '#shared/core/kernel/index.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { HeadWitness, Mark } from '../ports/witness.ts'
import { lastVotePlace } from './ballots.ts'
import type { Engine } from './engine.ts'
import type { HubNode, IsMine } from './hub-node.ts'
import { refusalWords } from './refusal-words.ts'

/** Before a hub's name: this copy came out of a backup, and the hub does not know this device yet. */
export const RESTORED = 'restored/'

const WAITS = ['device.behind', 'device.restored', 'hub.signer-lost', 'hub.slept'] as const
type Waits = (typeof WAITS)[number]

export class Marks {
  readonly #engine: Engine
  #witness: HeadWitness | undefined
  /** Hubs that were seen to reach their marks in this run. */
  readonly #level = new Set<string>()
  /** Marks that still have to be written. */
  readonly #due = new Map<string, Mark>()
  /** Hubs whose alarm stands. */
  readonly #waiting = new Set<string>()

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** The keys of a device were opened, or put away. Throws a refusal when its witness cannot be read. */
  turn(dev: string | undefined): void {
    this.#level.clear()
    this.#due.clear()
    this.#waiting.clear()
    this.#witness = dev === undefined ? undefined : this.#open(dev)
    for (const hub of this.#engine.hubs.values()) this.look(hub)
  }

  #open(dev: string): HeadWitness | undefined {
    try {
      return this.#engine.parts.openWitness?.(dev)
    } catch (error) {
      throw unwritable(error)
    }
  }

  /** Whether this copy of a hub may sign now, with an alarm while it may not. */
  look(hub: HubNode): void {
    const code = this.waits(hub)
    for (const other of WAITS) if (other !== code) this.#engine.calm(other, hub.hub)
    if (code !== undefined) {
      this.#waiting.add(hub.hub)
      return this.#engine.alarm({ code, hub: hub.hub, text: refusalWords(code) })
    }
    this.#waiting.delete(hub.hub)
    const { vote, ...chains } = this.#reached(hub)
    this.#note(hub.hub, hub.signs(this.#engine.keys()) ? { ...chains, vote } : chains)
    this.settle()
  }

  /** This copy of a hub went back to an earlier height on purpose: what it signed beyond that is waited for. */
  returned(hub: HubNode): void {
    this.#level.delete(hub.hub)
    this.look(hub)
  }

  /** Looks again at a hub that was waiting, or has to wait from now on. */
  follow(hub: HubNode): void {
    if (this.#waiting.has(hub.hub) || this.#hasSlept(hub)) this.look(hub)
  }

  /** This device alone; nobody while events of its own are expected back from others, for then they are no sign of a second copy. */
  isMine(hub: HubNode): IsMine {
    const me = this.#engine.keys()?.dev
    return (dev) => me !== undefined && equalBytes(dev, me) && this.waits(hub) === undefined
  }

  /** Why this copy of a hub does not sign now. */
  waits(hub: HubNode): Waits | undefined {
    if (this.#isBehind(hub)) return 'device.behind'
    if (this.#hasSlept(hub)) return 'hub.slept'
    if (!this.isRestored(hub) || hub.heard) return undefined
    return this.#certifiedHere(hub) ? 'hub.signer-lost' : 'device.restored'
  }

  /** Others may have taken over meanwhile: a signer that comes back listens first, or there would be two lines. */
  #hasSlept(hub: HubNode): boolean {
    if (hub.alone || hub.chain.takeover || !this.#engine.signing.takeovers.mayHaveBegun(hub)) return false
    return hub.signs(this.#engine.keys())
  }

  #isBehind(hub: HubNode): boolean {
    if (this.#level.has(hub.hub)) return false
    const mark = this.#witness?.mark(hub.hub)
    const { ledger, notice, vote } = this.#reached(hub)
    if (mark && (ledger < mark.ledger || notice < mark.notice || vote < mark.vote)) return true
    if (ledger < this.#last(hub, 'ledger')) return true
    this.#level.add(hub.hub)
    return false
  }

  #last(hub: HubNode, plane: Plane): number {
    const me = this.#engine.me()
    return me === undefined ? -1 : (this.#engine.parts.store.chainHead(hub.hub, plane, me)?.seq ?? -1)
  }

  /** The last act of this device up to which all are here: they may come back from others in any order, and the next stands on every one. */
  #whole(hub: HubNode): number {
    const dev = this.#engine.keys()?.dev
    if (!dev) return -1
    let next = readDevice(hub.chain.reader, dev)?.seq ?? 0
    while (hub.pool.at(dev, next)) next++
    return Math.min(next - 1, this.#last(hub, 'ledger'))
  }

  /** Whether only devices of this very identity certify the hub: a restored one is none of them. */
  #certifiedHere(hub: HubNode): boolean {
    const me = this.#engine.keys()?.did
    return readHub(hub.chain.reader).validators.every(({ did }) => did === me)
  }

  isRestored(hub: HubNode): boolean {
    return this.#engine.parts.store.meta.get(RESTORED + hub.hub) !== undefined
  }

  #reached(hub: HubNode): Mark {
    const me = this.#engine.me()
    const vote = lastVotePlace(this.#engine.parts.store.papers.all(hub.hub), hub.chain.head.h, me)
    return { ledger: this.#whole(hub), notice: this.#last(hub, 'notice'), vote }
  }

  /** The hub knows this device: from now on it is one like others. */
  enrolled(hub: HubNode): void {
    if (this.isRestored(hub)) this.#engine.parts.store.meta.delete(RESTORED + hub.hub)
  }

  /** Whether this device has ever signed at a place, as far as this computer knows. */
  isTaken(hub: string, plane: Plane, seq: number): boolean {
    return this.#witness !== undefined && seq <= this.#witness.mark(hub)[plane]
  }

  signed(hub: string, plane: Plane, seq: number): void {
    this.#note(hub, { [plane]: seq })
  }

  /** A vote on a batch; `place` as in core/consensus. */
  voted(hub: string, place: number): void {
    this.#note(hub, { vote: place })
  }

  #note(hub: string, { ledger = -1, notice = -1, vote = -1 }: Partial<Mark>): void {
    if (!this.#witness) return
    const due = this.#due.get(hub) ?? this.#witness.mark(hub)
    this.#due.set(hub, {
      ledger: Math.max(due.ledger, ledger),
      notice: Math.max(due.notice, notice),
      vote: Math.max(due.vote, vote),
    })
  }

  /** Before anything leaves. False when the witness cannot be written: then nothing may leave, and nothing more is signed. */
  settle(): boolean {
    for (const [hub, mark] of this.#due) {
      try {
        this.#witness?.raise(hub, mark)
        this.#due.delete(hub)
      } catch (error) {
        this.#engine.alarm({ code: 'witness.unwritable', text: unwritable(error).text })
        return false
      }
    }
    this.#engine.calm('witness.unwritable')
    return true
  }
}

function unwritable(error: unknown): NodeRefusal {
  const why = error instanceof Error ? error.message : String(error)
  return new NodeRefusal(
    'REFUSED',
    'witness.unwritable',
    `This device could not note what it has signed (${why}). What was signed is kept here and has not left; nothing more is signed. Free some disk space or make the folder writable, then try again.`,
  )
}
