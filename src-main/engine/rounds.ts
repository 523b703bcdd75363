/**
 * How this node takes part in making the next batch of a hub with several validators (docs/decisions/019): it runs the machine of
 * core/consensus, signs what that says, keeps every vote on disk before it leaves, and tells others what it has heard.
 */
import { type Act, Height, type Progress, placeOfVote, TAKEOVER_ROUND } from '#shared/core/consensus/index.ts'
import { headerHash, NO_HEADER, quorumClaims, voteBytes } from '#shared/core/hub/index.ts'
import { consensusOf, isByLog, readHub } from '#shared/core/hubs/index.ts'
import { decodeCanonical, equalBytes, fromHex, toHex } from '#shared/core/kernel/index.ts'
import {
  type Lock,
  lock as lockSchema,
  type Proposal,
  proposal as proposalSchema,
  type Vote,
  vote as voteSchema,
} from '#shared/wire/consensus.ts'
import type { Finality } from '../ports/finality.ts'
import type { Keys } from '../ports/keys.ts'
import type { Verdict } from '../ports/network.ts'
import type { Paper } from '../ports/store.ts'
import { ballotOf, lockPaper, paperOf, proposalPaper, voteOf } from './ballots.ts'
import { ByLog } from './by-log.ts'
import { ByTurns } from './by-turns.ts'
import type { Engine } from './engine.ts'
import type { HubNode } from './hub-node.ts'
import { Proposals, type Proposed } from './proposals.ts'

/** What may have got lost is told again after this long, then after twice as long, and so on up to the usual greeting. */
const RETELL_MS = 1000
const RETELL_MS_MAX = 16_000
export class Rounds {
  readonly #hub: HubNode
  readonly #engine: Engine
  readonly log: ByLog
  readonly #byTurns: ByTurns
  #height: Height | undefined
  #h = -1
  #epoch = -1
  readonly #proposed: Proposals
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
    this.#proposed = new Proposals(hub, engine)
    this.log = new ByLog(hub, engine)
    this.#byTurns = new ByTurns(() => this.height)
  }

  /** Who says which batches are voted on in this epoch. */
  get #finality(): Finality {
    const { policy, quorum } = readHub(this.#hub.chain.reader)
    return isByLog(consensusOf(policy, quorum)) && !this.#hub.chain.takeover ? this.log : this.#byTurns
  }

  /** The machine of the height in hand; a new one, with what was written of it, when the log has grown. */
  get height(): Height {
    const { chain } = this.#hub
    const h = chain.head.h + 1
    const { epoch, validators, quorum } = chain.signers
    if (this.#height && this.#h === h && this.#epoch === epoch) return this.#height
    const first = chain.takeover ? TAKEOVER_ROUND : 0
    this.#height = new Height({ validators, kind: quorum, h, me: this.#engine.me(), last: this.#last, first })
    this.#h = h
    this.#epoch = epoch
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
    if (name.startsWith('lock/')) return this.#learn(lockSchema.parse(value))
    const proposal = name.startsWith('vote/') ? undefined : proposalSchema.parse(value)
    const vote = proposal?.vote ?? voteSchema.parse(value)
    // Of those from whom others are taking over, or took over in vain.
    if (vote.epoch !== this.#epoch) return
    if (proposal) this.#keepProposal(proposal)
    else this.height.hear(ballotOf(vote), this.#engine.now())
  }

  // ——— what this node does

  /** Does whatever is to be done now. */
  turn(): void {
    this.log.watch(this.#finality === this.log && this.#hub.signs(this.#engine.keys()))
    this.#read()
    for (const proposed of this.#proposed) this.#complete(proposed)
    for (let act = this.#next(); act; ) {
      const isDone = this.#do(act)
      if (!isDone && act.do !== 'propose') break
      act = this.#next(isDone)
    }
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

  #next(mayPropose = true): Act | undefined {
    const { height } = this
    const mayVote = this.#hub.signs(this.#engine.keys()) && this.#engine.signing.maySign(this.#hub)
    const act = height.next(this.#engine.now(), this.#hub.hasWork, { mayVote, mayPropose })
    const waits = act?.do === 'vote' && act.phase === 'skip' && this.#finality.isAway
    return waits ? undefined : act
  }

  /** What stands at this height where that is said elsewhere. */
  #read(): void {
    const { height } = this
    for (const { round, entry } of this.#finality.at(this.#epoch, this.#h)) {
      height.take(round)
      if (!entry || !this.#hub.chain.growsBy(entry.header, entry.ids)) continue
      const known = this.#proposed.add(entry, round)
      if (known.rounds.has(round)) continue
      known.rounds.add(round)
      this.log.checkAgainst(height.heard(round, 'validate', this.#engine.me() ?? ''), entry)
      if (known.draft && known.draft !== 'false') height.offer(entry.name, round, this.#engine.now())
    }
  }

  #do(act: Act): boolean {
    if (act.do === 'vote') return this.#vote(act)
    return act.do === 'propose' ? this.#propose(act.round, act.header) : this.#settle(act)
  }

  #propose(round: number, header: string | undefined): boolean {
    const place = { epoch: this.#epoch, h: this.#h, round }
    if (!this.#finality.takes(place)) return false
    this.#proposing = round
    const name = header ?? this.#draft(round)
    if (name === undefined) return false
    const known = this.#proposed.get(name)
    if (!known) this.#wantFromAll(name)
    if (!known?.draft || known.draft === 'false') return false
    const by = toHex(this.#keys().dev)
    if (!this.#finality.put(place, { ...known.proposal, name, by })) return false
    known.rounds.add(round)
    this.height.offer(name, round, this.#engine.now())
    return true
  }

  /** A new batch of this node's, by name. */
  #draft(round: number): string | undefined {
    const draft = this.#hub.draft()
    if (!draft || this.#proposed.isAhead(draft.fitted.header)) return undefined
    const { header, hash } = draft.fitted
    const name = toHex(hash)
    const ids = draft.carried.map(({ event }) => event.signed.id)
    this.#proposed.add({ name, header, ids, by: toHex(this.#keys().dev) }, round).draft = draft
    return name
  }

  #keys(): Keys {
    return this.#engine.unlocked()
  }

  /** Signs a vote, writes it with everything it stands on, and only then says it. */
  #vote({ round, phase, header }: Act & { do: 'vote' }): boolean {
    const keys = this.#keys()
    const slot = {
      epoch: this.#epoch,
      h: this.#h,
      round,
      phase,
      header: header === '' ? NO_HEADER : fromHex(header),
    }
    const vote: Vote = { ...slot, dev: keys.dev, sig: keys.sign(voteBytes({ ...slot, hub: this.#hub.chain.id })) }
    const proposed = phase === 'validate' ? this.#proposed.get(header) : undefined
    const proposes = this.#proposing === round
    if (proposed && (proposes || !proposed.said)) {
      proposed.proposal = { ...proposed.proposal, vote }
      proposed.said = true
    }
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
    if (!proposed) this.#wantFromAll(header)
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
      // Whoever passes a vote on may not have the batch yet; whoever validated it had.
      if (vote.phase !== 'skip') this.#wantFrom([dev, toHex(vote.dev)], toHex(vote.header))
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
    if (!this.#hub.chain.growsBy(header, proposal.ids)) return 'reject'
    const known = this.height.heard(vote.round, 'validate', toHex(vote.dev))
    // Of somebody who contradicts itself only the first word counts.
    if (known?.header !== name) return 'ignore'
    // With the signature that was verified: of a vote that is known already nobody has looked at the one that came along.
    this.#keepProposal({ ...proposal, vote: voteOf(vote.epoch, vote.h, known) })
    const proposed = this.#proposed.get(name)
    if (proposed) this.#complete(proposed, dev)
    return heard
  }

  #keepProposal(proposal: Proposal): void {
    const { round, header } = proposal.vote
    const known = this.#proposed.hear(proposal)
    if (!this.#finality.standsBy(proposal.vote)) return
    known.rounds.add(round)
    if (known.draft && known.draft !== 'false') this.height.offer(toHex(header), round, this.#engine.now())
  }

  /** What turns out to fold is offered wherever it stands. */
  #complete(proposed: Proposed, from?: string): void {
    if (!this.#proposed.complete(proposed, from)) return
    const name = toHex(proposed.proposal.vote.header)
    for (const round of proposed.rounds) this.height.offer(name, round, this.#engine.now())
  }

  /** Whether the batch that a quorum validated last holds this event. */
  validated(id: Uint8Array): boolean {
    const { secured } = this.height
    const ids = secured === undefined ? [] : (this.#proposed.get(secured)?.proposal.ids ?? [])
    return ids.some((one) => equalBytes(one, id))
  }

  #wantFrom(devs: Iterable<string>, header: string): void {
    for (const dev of devs) this.#proposed.want(dev, this.#h, header)
  }

  #wantFromAll(header: string): void {
    if (this.#engine.now() < this.#retellAt) return
    this.#wantFrom(this.#engine.peers.members(this.#hub), header)
  }

  onWantProposal(dev: string, h: number, header: Uint8Array): Verdict {
    return this.#height && h === this.#h ? this.#proposed.onWant(dev, header) : 'ignore'
  }

  /** ignore: old, of another height, or known. */
  #hear(vote: Vote): Verdict {
    this.#engine.signing.takeovers.heard(this.#hub, vote)
    const { height } = this
    const epoch = this.#epoch
    if (this.#hub.halted || vote.h !== this.#h || vote.epoch !== epoch) return 'ignore'
    const ballot = ballotOf(vote)
    if (!height.isSeat(ballot.dev)) return 'reject'
    if ((vote.phase === 'skip') !== equalBytes(vote.header, NO_HEADER)) return 'reject'
    if (vote.round >= TAKEOVER_ROUND !== (this.#hub.chain.takeover !== undefined)) return 'reject'
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
    const { epoch, validators, quorum } = this.#hub.chain.signers
    const slot = { hub: this.#hub.chain.id, epoch, h: this.#h, phase: 'validate' as const, header: lock.header }
    const claims = quorumClaims(slot, lock.cert, validators, quorum)
    // It may be one of a height that is over here, or not yet begun.
    if (!claims.ok || !claims.value.every((claim) => this.#engine.parts.verifier.verify(claim))) return 'ignore'
    this.#learn(lock)
    this.#wantFrom([dev], toHex(lock.header))
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
    const items = [...this.height.ballots()].map((ballot) => voteOf(this.#epoch, this.#h, ballot))
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
    const members = this.#engine.peers.members(this.#hub)
    for (const dev of members) this.tell(dev)
    for (const header of this.height.named) this.#wantFrom(members, header)
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

  /** Weight that has spoken about what waits, and weight that must; undefined while nothing does. */
  get progress(): Progress | undefined {
    return this.height.progress
  }

  /** Ids of the events in a batch that a quorum has validated. */
  get secured(): readonly Uint8Array[] {
    return this.#proposed.get(this.height.secured ?? '')?.proposal.ids ?? []
  }
}
