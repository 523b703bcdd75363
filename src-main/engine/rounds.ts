/**
 * How this node takes part in making the next batch of a hub with several validators (docs/decisions/019): it runs the machine of
 * core/consensus, signs what that says, keeps every vote on disk before it leaves, and tells others what it has heard.
 */
import { type Act, Height, type Progress, placeAfter, placeOfVote } from '#shared/core/consensus/index.ts'
import { headerHash, NO_HEADER, quorumClaims, voteBytes } from '#shared/core/hub/index.ts'
import { readHub } from '#shared/core/hubs/index.ts'
import { decodeCanonical, equalBytes, fromHex, toHex } from '#shared/core/kernel/index.ts'
import {
  type Lock,
  lock as lockSchema,
  type Proposal,
  proposal as proposalSchema,
  type Vote,
  vote as voteSchema,
} from '#shared/wire/consensus.ts'
import type { Keys } from '../ports/keys.ts'
import type { Verdict } from '../ports/network.ts'
import type { Paper } from '../ports/store.ts'
import { ballotOf, lockPaper, paperOf, proposalPaper, voteOf } from './ballots.ts'
import type { Engine } from './engine.ts'
import { BatchRefused } from './hub-chain.ts'
import type { Draft, HubNode } from './hub-node.ts'

/** A proposer's clock may run this far ahead of a voter's (DESIGN §5). */
const AHEAD_MS = 30_000
/** What may have got lost is told again after this long, then after twice as long, and so on up to the usual greeting. */
const RETELL_MS = 1000
const RETELL_MS_MAX = 16_000
/** What is missing of a proposal is asked for again after this long. */
const ASK_AGAIN_MS = 1000

interface Proposed {
  proposal: Proposal
  /** Rounds it was proposed for, by somebody who may. */
  rounds: Set<number>
  /** Once its events are here and it folds; 'false' when it cannot be true. */
  draft?: Draft | 'false'
  asked: number
}

export class Rounds {
  readonly #hub: HubNode
  readonly #engine: Engine
  #height: Height | undefined
  #h = -1
  #proposed = new Map<string, Proposed>()
  /** Votes heard and not written yet: another node would say them again. */
  #unwritten = new Map<string, Paper>()
  /** The round for which this node made or repeated a proposal. */
  #proposing = -1
  /** Who proposed the batch before this height. */
  #last: string | undefined
  #retellAt = 0
  /** What windows were last told of. */
  #shown = ''
  #retellMs = RETELL_MS

  constructor(hub: HubNode, engine: Engine) {
    this.#hub = hub
    this.#engine = engine
  }

  /** The machine of the height in hand; a new one, with what was written of it, when the log has grown. */
  get height(): Height {
    const h = this.#hub.chain.head.h + 1
    if (this.#height && this.#h === h) return this.#height
    const { validators, quorum } = readHub(this.#hub.chain.reader)
    this.#height = new Height({ validators, kind: quorum, h, me: this.#engine.me(), last: this.#last })
    this.#h = h
    this.#proposed.clear()
    this.#unwritten.clear()
    this.#proposing = -1
    this.#retellMs = RETELL_MS
    for (const paper of this.#engine.parts.store.papers.all(this.#hub.hub)) if (paper.h === h) this.#reopen(paper)
    return this.#height
  }

  /** The keys or the store changed: what memory believes is what the disk says. */
  forget(): void {
    this.#height = undefined
  }

  #reopen({ name, bytes }: Paper): void {
    const decoded = decodeCanonical(bytes)
    if (!decoded.ok) throw new Error(`damaged vote in the store: ${name}`)
    const { value } = decoded
    if (name.startsWith('vote/')) this.height.hear(ballotOf(voteSchema.parse(value)), this.#engine.now())
    else if (name.startsWith('lock/')) this.#learn(lockSchema.parse(value))
    else this.#keepProposal(proposalSchema.parse(value))
  }

  /** The place of the last vote this store knows this device to have cast (core/consensus). */
  reached(): number {
    const me = this.#engine.me()
    const { h } = this.#hub.chain.head
    let place = h < 0 ? -1 : placeAfter(h)
    for (const { round, phase, dev } of this.height.ballots())
      if (dev === me) place = Math.max(place, placeOfVote(h + 1, round, phase))
    return place
  }

  // ——— what this node does

  /** Does whatever is to be done now. */
  turn(): void {
    for (const proposed of this.#proposed.values()) this.#complete(proposed)
    for (let act = this.#next(); act; act = this.#next()) if (!this.#do(act)) break
    this.#retell()
    this.#show()
  }

  /** Windows hear of it when what waits for signatures has come further. */
  #show(): void {
    const { progress, secured } = this.height
    const shown = JSON.stringify([this.#h, progress, secured])
    if (shown !== this.#shown) this.#engine.changed('hubs', 'agreements')
    this.#shown = shown
  }

  #next(): Act | undefined {
    const { height } = this
    const mayVote = this.#hub.signs(this.#engine.keys()) && this.#engine.signing.maySign(this.#hub)
    return height.next(this.#engine.now(), this.#hub.hasWork, mayVote)
  }

  #do(act: Act): boolean {
    if (act.do === 'vote') return this.#vote(act)
    return act.do === 'propose' ? this.#propose(act.round, act.header) : this.#settle(act)
  }

  #propose(round: number, header: string | undefined): boolean {
    this.#proposing = round
    if (header !== undefined) {
      const known = this.#proposed.get(header)
      if (!known?.draft) this.#wantFromAll(header)
      if (!known?.draft || known.draft === 'false') return false
      known.rounds.add(round)
      this.height.offer(header, round, this.#engine.now())
      return true
    }
    const draft = this.#hub.draft()
    if (!draft) return false
    const name = toHex(draft.fitted.hash)
    const ids = draft.carried.map(({ event }) => event.signed.id)
    const unsigned = { epoch: draft.fitted.header.epoch, h: this.#h, round, phase: 'validate' as const }
    const vote = { ...unsigned, header: draft.fitted.hash, dev: this.#keys().dev, sig: new Uint8Array(64) }
    this.#proposed.set(name, {
      proposal: { header: draft.fitted.header, ids, vote },
      rounds: new Set([round]),
      draft,
      asked: 0,
    })
    this.height.offer(name, round, this.#engine.now())
    return true
  }

  #keys(): Keys {
    return this.#engine.unlocked()
  }

  /** Signs a vote, writes it with everything it stands on, and only then says it. */
  #vote({ round, phase, header }: Act & { do: 'vote' }): boolean {
    const keys = this.#keys()
    const slot = {
      epoch: readHub(this.#hub.chain.reader).epoch,
      h: this.#h,
      round,
      phase,
      header: header === '' ? NO_HEADER : fromHex(header),
    }
    const vote: Vote = { ...slot, dev: keys.dev, sig: keys.sign(voteBytes({ ...slot, hub: this.#hub.chain.id })) }
    const proposed = phase === 'validate' ? this.#proposed.get(header) : undefined
    const proposes = this.#proposing === round
    if (proposed && proposes) proposed.proposal = { ...proposed.proposal, vote }
    this.#write(vote, proposed?.proposal)
    this.height.hear(ballotOf(vote), this.#engine.now())
    this.#engine.marks.voted(this.#hub.hub, placeOfVote(this.#h, round, phase))
    const { id } = this.#hub.chain
    if (proposed && proposes) this.#engine.peers.publish(this.#hub, { k: 'proposal', hub: id, item: proposed.proposal })
    else this.#engine.peers.publish(this.#hub, { k: 'votes', hub: id, items: [vote], locks: this.#locks() })
    return true
  }

  #write(vote: Vote, proposal: Proposal | undefined): void {
    const { store } = this.#engine.parts
    const { hub } = this.#hub
    store.transaction(() => {
      store.papers.put(hub, paperOf(vote))
      if (proposal) {
        // Whoever is locked on a batch must be able to show it to others.
        this.#hub.pool.flush(this.#engine.now())
        store.papers.put(hub, proposalPaper(proposal))
      }
      for (const lock of this.#locks()) store.papers.put(hub, lockPaper(this.#h, lock))
    })
  }

  #settle({ header, cert }: Act & { do: 'commit' }): boolean {
    const proposed = this.#proposed.get(header)
    if (!proposed?.draft) this.#wantFromAll(header)
    if (!proposed?.draft || proposed.draft === 'false') return false
    this.#last = toHex(proposed.proposal.vote.dev)
    this.#hub.settle(proposed.draft, cert)
    return true
  }

  // ——— what it hears

  onVotes(dev: string, items: readonly Vote[], locks: readonly Lock[]): Verdict {
    let verdict: Verdict = 'ignore'
    for (const vote of items) {
      const heard = this.#hear(vote)
      if (heard === 'reject') return 'reject'
      if (heard === 'ignore') continue
      verdict = 'accept'
      if (vote.phase !== 'skip' && !this.#proposed.has(toHex(vote.header))) this.#want(dev, vote.header)
    }
    for (const lock of locks) if (this.#hearLock(dev, lock) === 'reject') return 'reject'
    return verdict
  }

  onProposal(dev: string, proposal: Proposal): Verdict {
    const { header, vote } = proposal
    const name = toHex(headerHash(header))
    if (vote.h !== header.h || vote.phase !== 'validate' || toHex(vote.header) !== name) return 'reject'
    const heard = this.#hear(vote)
    if (heard === 'reject' || header.h !== this.#h || header.epoch !== vote.epoch) return heard
    const known = this.height.heard(vote.round, 'validate', toHex(vote.dev))
    // Of somebody who contradicts itself only the first word counts.
    if (known?.header !== name) return 'ignore'
    this.#keepProposal(proposal)
    const proposed = this.#proposed.get(name)
    if (proposed) this.#complete(proposed, dev)
    return heard
  }

  #keepProposal(proposal: Proposal): void {
    const { round, dev, header } = proposal.vote
    const name = toHex(header)
    const known = this.#proposed.get(name) ?? { proposal, rounds: new Set(), asked: -Infinity }
    this.#proposed.set(name, known)
    if (!this.height.mayPropose(toHex(dev), round)) return
    known.rounds.add(round)
    if (known.draft && known.draft !== 'false') this.height.offer(name, round, this.#engine.now())
  }

  /** Looks for the events of a proposal and folds it once they are all here. */
  #complete(proposed: Proposed, from?: string): void {
    if (proposed.draft || !this.#engine.keys()) return
    const { proposal } = proposed
    if (proposal.header.time > this.#engine.now() + AHEAD_MS) return
    const carried = this.#hub.pool.named(proposal.ids)
    const missing = proposal.ids.filter((_, i) => !carried[i])
    if (missing.length > 0) return this.#askFor(proposed, missing, from)
    try {
      proposed.draft = this.#hub.examine(
        proposal.header,
        carried.flatMap((one) => one ?? []),
      )
    } catch (error) {
      if (!(error instanceof BatchRefused)) throw error
      proposed.draft = 'false'
      return
    }
    const name = toHex(proposal.vote.header)
    for (const round of proposed.rounds) this.height.offer(name, round, this.#engine.now())
  }

  #askFor(proposed: Proposed, ids: Uint8Array[], from: string | undefined): void {
    const now = this.#engine.now()
    if (now - proposed.asked < this.#engine.lasting(ASK_AGAIN_MS)) return
    proposed.asked = now
    const asked = from === undefined ? this.#engine.peers.members(this.#hub) : [from]
    for (const dev of asked)
      this.#engine.peers.send(dev, { k: 'want-pool', hub: this.#hub.chain.id, ids: ids.slice(0, 2048) })
  }

  #want(dev: string, header: Uint8Array): void {
    this.#engine.peers.send(dev, { k: 'want-proposal', hub: this.#hub.chain.id, h: this.#h, header })
  }

  #wantFromAll(header: string): void {
    if (this.#engine.now() < this.#retellAt) return
    for (const dev of this.#engine.peers.members(this.#hub)) this.#want(dev, fromHex(header))
  }

  onWantProposal(dev: string, h: number, header: Uint8Array): Verdict {
    const found = this.height && h === this.#h ? this.#proposed.get(toHex(header)) : undefined
    if (!found) return 'ignore'
    this.#engine.peers.send(dev, { k: 'proposal', hub: this.#hub.chain.id, item: found.proposal })
    return 'accept'
  }

  /** ignore: old, of another height, or known. */
  #hear(vote: Vote): Verdict {
    const { height } = this
    const { epoch } = readHub(this.#hub.chain.reader)
    if (this.#hub.halted || vote.h !== this.#h || vote.epoch !== epoch) return 'ignore'
    const ballot = ballotOf(vote)
    if (!height.isSeat(ballot.dev)) return 'reject'
    if ((vote.phase === 'skip') !== equalBytes(vote.header, NO_HEADER)) return 'reject'
    const known = height.heard(vote.round, vote.phase, ballot.dev)
    if (known && known.header === ballot.header) return 'ignore'
    const claim = { key: vote.dev, message: voteBytes({ ...vote, hub: this.#hub.chain.id }), sig: vote.sig }
    if (!this.#engine.parts.verifier.verify(claim)) return 'reject'
    // A vote of this very device that this copy knows nothing of: the copy is old.
    if (ballot.dev === this.#engine.me()) {
      this.#hub.noteOldCopy()
      return 'accept'
    }
    const other = height.hear(ballot, this.#engine.now())
    if (other) this.#engine.contradictions.note(this.#hub, vote, voteOf(epoch, this.#h, other))
    else this.#unwritten.set(paperOf(vote).name, paperOf(vote))
    this.#retellMs = RETELL_MS
    return 'accept'
  }

  #hearLock(dev: string, lock: Lock): Verdict {
    if ([...this.height.locks].some(({ cert }) => cert.round === lock.cert.round)) return 'ignore'
    const { epoch, validators, quorum } = readHub(this.#hub.chain.reader)
    const slot = { hub: this.#hub.chain.id, epoch, h: this.#h, phase: 'validate' as const, header: lock.header }
    const claims = quorumClaims(slot, lock.cert, validators, quorum)
    // It may be one of a height that is over here, or not yet begun.
    if (!claims.ok || !claims.value.every((claim) => this.#engine.parts.verifier.verify(claim))) return 'ignore'
    this.#learn(lock)
    if (!this.#proposed.has(toHex(lock.header))) this.#want(dev, lock.header)
    return 'accept'
  }

  #learn(lock: Lock): void {
    this.height.learn({ header: toHex(lock.header), cert: lock.cert })
  }

  // ——— what it tells

  #locks(): Lock[] {
    const newest = this.height.newest()
    return newest ? [{ header: fromHex(newest.header), cert: newest.cert }] : []
  }

  /** Everything known of the height in hand, for whoever may have missed some of it. */
  tell(dev: string): void {
    const { epoch } = readHub(this.#hub.chain.reader)
    const items = [...this.height.ballots()].map((ballot) => voteOf(epoch, this.#h, ballot))
    if (items.length === 0) return
    this.#engine.peers.send(dev, {
      k: 'votes',
      hub: this.#hub.chain.id,
      items: items.slice(-1024),
      locks: this.#locks(),
    })
  }

  /** A height that does not come to its end: letters may have been lost. */
  #retell(): void {
    const now = this.#engine.now()
    if (!this.height.isOpen) {
      this.#retellAt = now + this.#engine.lasting(RETELL_MS)
      return
    }
    if (now < this.#retellAt || this.#retellMs > RETELL_MS_MAX) return
    this.#retellAt = now + this.#engine.lasting(this.#retellMs)
    this.#retellMs *= 2
    for (const dev of this.#engine.peers.members(this.#hub)) this.tell(dev)
  }

  /** Writes what was heard and is still of use; a power cut may lose it, since others would say it again. */
  flush(): void {
    if (this.#unwritten.size === 0) return
    const { store } = this.#engine.parts
    store.transaction(() => {
      for (const paper of this.#unwritten.values()) store.papers.put(this.#hub.hub, paper)
    }, 'relaxed')
    this.#unwritten.clear()
  }

  // ——— what people see

  /** Weight that has signed what waits, and weight that must; undefined while nothing does. */
  get progress(): Progress | undefined {
    return this.height.progress
  }

  /** Ids of the events in a batch that a quorum has validated. */
  get secured(): readonly Uint8Array[] {
    return this.#proposed.get(this.height.secured ?? '')?.proposal.ids ?? []
  }
}
