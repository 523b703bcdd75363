/**
 * What validators owe each other (docs/decisions/028), judged from what left them and from what was certified, by code that shares
 * nothing with the machine it judges but hashes and the encoding.
 */
import { BatchFold } from '#shared/core/hub/index.ts'
import { decodeCanonical, encodeCanonical, equalBytes, fromHex, hashTagged, toHex } from '#shared/core/kernel/index.ts'
import type { Proposal, Vote } from '#shared/wire/consensus.ts'
import type { BatchHeader } from '#shared/wire/ledger.ts'
import { Ballots, messageOf, type Phase, type Seats } from './ballots.ts'
import type { SimNode } from './node.ts'
import { remembering } from './secrets.ts'
import { broken } from './violation.ts'

/** A proposer's clock may run this far ahead of a voter's (DESIGN §5). */
const AHEAD_MS = 30_000
const ORDER: readonly Phase[] = ['validate', 'confirm', 'skip']
const NOTHING = '0'.repeat(64)

export const hashOfHeader = (header: BatchHeader): string =>
  toHex(hashTagged('kind:header:1', encodeCanonical({ ...header })))

const isAfter = (a: Vote, b: Vote): boolean =>
  a.h !== b.h ? a.h > b.h : a.round !== b.round ? a.round > b.round : ORDER.indexOf(a.phase) > ORDER.indexOf(b.phase)

const words = ({ h, round, phase }: Vote): string => `${phase} in round ${round} of height ${h}`

export class ConsensusLaw {
  readonly ballots = new Ballots()
  /** Who counts at each height. */
  readonly seats = new Map<number, Seats>()
  /** By the hex of their header's hash. */
  readonly proposals = new Map<string, Proposal>()
  /** Validators whose key is used by somebody who lies. */
  readonly #liars: ReadonlySet<string>
  readonly #hub: () => string
  /** Votes of each honest validator, in the order in which they left it. */
  readonly #said = new Map<string, Vote[]>()
  /** The header that a quorum confirmed, per height. */
  readonly #final = new Map<number, string>()
  /** Headers that were folded, with what they came to. */
  readonly #folded = new Map<string, boolean>()
  readonly #times = new Map<number, number>()
  /** What a liar showed to whom, by slot, and whoever was seen to contradict itself. */
  readonly #shown = new Map<string, string>()
  readonly contradicted = new Set<string>()
  /** Votes that left and were not looked at yet. */
  readonly #unjudged: { node: SimNode; vote: Vote }[] = []

  constructor(liars: ReadonlySet<string>, hub: () => string) {
    this.#liars = liars
    this.#hub = hub
  }

  /** A batch was certified and no law of certificates was broken: who counts next, and what the next time must exceed. */
  grown({ h, time }: BatchHeader, next: Seats): void {
    this.seats.set(h + 1, next)
    this.#times.set(h, time)
  }

  /** Something about the next batch leaves a node, or a liar; it is judged at the end of the step. */
  left(node: SimNode, votes: readonly Vote[], proposal?: Proposal): void {
    if (proposal) {
      const name = hashOfHeader(proposal.header)
      if (!this.proposals.has(name)) this.proposals.set(name, proposal)
    }
    for (const vote of votes) {
      if (!this.ballots.add(vote)) continue
      const claim = { key: vote.dev, message: messageOf(fromHex(this.#hub()), vote), sig: vote.sig }
      if (!remembering.verify(claim)) broken(17, `${node.name} passed on a vote nobody cast: ${words(vote)}`)
      this.#unjudged.push({ node, vote })
    }
  }

  /** After a step, when it is known who counts at the heights that were reached in it. Returns who cast a vote. */
  judge(): Set<SimNode> {
    const spoke = new Set<SimNode>()
    for (const { node, vote } of this.#unjudged.splice(0)) {
      const seats = this.seats.get(vote.h)
      if (!seats) {
        this.#unjudged.push({ node, vote })
        continue
      }
      if (vote.phase === 'confirm') this.#oneHeader(vote, seats)
      const dev = toHex(vote.dev)
      if (!this.#liars.has(dev)) this.#spoke(node, dev, vote, seats)
      if (node.dev === dev) spoke.add(node)
    }
    return spoke
  }

  /** Two quorums for two headers of one height, whether or not anybody has seen both. */
  #oneHeader({ h, round, header }: Vote, seats: Seats): void {
    const name = toHex(header)
    if (!seats.decidedBy(this.ballots.by(h, round, 'confirm', name).keys())) return
    const known = this.#final.get(h) ?? name
    this.#final.set(h, known)
    if (known !== name) broken(19, `two headers of height ${h} have a quorum's confirmation`)
  }

  /** A liar's votes reach somebody: two in one slot, at a height in hand there, are a contradiction before honest eyes. */
  shown(node: SimNode, votes: readonly Vote[]): void {
    const hub = node.engine.hubs.get(this.#hub())
    if (!hub) return
    const { chain, halted } = hub
    for (const { h, epoch, round, phase, header, dev } of votes) {
      const seats = this.seats.get(h)
      if (halted || h !== chain.head.h + 1 || epoch !== seats?.epoch || phase === 'skip') continue
      // Of somebody who has no seat any more nobody takes a vote.
      if (!seats.has(toHex(dev))) continue
      const slot = `${node.dev}/${h}/${round}/${phase}`
      const known = this.#shown.get(slot) ?? toHex(header)
      this.#shown.set(slot, known)
      if (known !== toHex(header)) this.contradicted.add(toHex(dev))
    }
  }

  // ——— what an honest validator says

  #spoke(node: SimNode, dev: string, vote: Vote, seats: Seats): void {
    const said = this.#said.get(dev) ?? []
    this.#said.set(dev, said)
    const last = said.at(-1)
    if (last && !isAfter(vote, last)) broken(17, `a validator said ${words(vote)} after ${words(last)}`)
    said.push(vote)
    if (node.dev !== dev) broken(17, `a validator's ${words(vote)} came from somebody else first`)
    this.#isKept(node, vote)
    if (!seats.has(dev) || seats.epoch !== vote.epoch)
      return broken(20, `${node.name} voted without a seat: ${words(vote)}`)
    this.#mayBeThere(node, vote, seats)
    if (vote.phase === 'validate') this.#validates(node, vote, seats, said)
    if (vote.phase === 'confirm' && !this.#validatedIn(seats, vote))
      broken(18, `${node.name} confirmed what no quorum validated: ${words(vote)}`)
  }

  /** Persisted before it is sent. What is certified meanwhile needs no votes any more. */
  #isKept({ name, dev, engine, disk }: SimNode, vote: Vote): void {
    if (engine.hub(this.#hub()).chain.head.h >= vote.h) return
    const papers = disk.store.papers.all(this.#hub()).filter(({ h }) => h === vote.h)
    const mine = papers.filter((paper) => paper.name.endsWith(dev))
    const kept = mine.some(({ bytes }) => {
      const decoded = decodeCanonical(bytes)
      const sig = decoded.ok ? (decoded.value as { sig?: Uint8Array }).sig : undefined
      return sig !== undefined && equalBytes(sig, vote.sig)
    })
    if (vote.phase === 'validate' && !papers.some((paper) => paper.name === `proposal/${toHex(vote.header)}`))
      broken(17, `${name} validated a batch that its disk does not hold`)
    if (!kept) broken(17, `${name} sent a vote that its disk does not hold: ${words(vote)}`)
  }

  /** A proposal that its maker's crash kept from leaving: the vote for it may be told later. */
  #unsent({ disk }: SimNode, { h, header }: Vote): Proposal | undefined {
    const name = `proposal/${toHex(header)}`
    const paper = disk.store.papers.all(this.#hub()).find((one) => one.h === h && one.name === name)
    const decoded = paper && decodeCanonical(paper.bytes)
    return decoded?.ok ? (decoded.value as unknown as Proposal) : undefined
  }

  #validatedIn(seats: Seats, { h, round, header }: Vote): boolean {
    return seats.decidedBy(this.ballots.by(h, round, 'validate', toHex(header)).keys())
  }

  /** A round begins when a quorum gave up the one before it; a node that sees one validated in it has come there too. */
  #mayBeThere({ name }: SimNode, { h, round, phase, ...vote }: Vote, seats: Seats): void {
    if (round === 0 || seats.decidedBy(this.ballots.by(h, round - 1, 'skip', NOTHING).keys())) return
    const validated = this.ballots.at(h).filter((other) => other.round === round && other.phase === 'validate')
    if (phase !== 'validate' && validated.some((other) => this.#validatedIn(seats, other))) return
    broken(18, `${name} was in a round that nobody had opened: ${words({ h, round, phase, ...vote })}`)
  }

  #validates(node: SimNode, vote: Vote, seats: Seats, said: readonly Vote[]): void {
    const { h, round, header } = vote
    const name = toHex(header)
    const proposal = this.proposals.get(name) ?? this.#unsent(node, vote)
    if (!proposal) return broken(18, `${node.name} validated what nobody proposed`)
    if (proposal.header.time > node.now() + AHEAD_MS)
      broken(18, `${node.name} validated a time too far ahead of its clock`)
    if (proposal.header.time <= (this.#times.get(h - 1) ?? 0))
      broken(18, `${node.name} validated a time that had passed`)
    if (round > 0 && !this.ballots.by(h, round, 'validate', name).has(seats.leader(h, round)))
      broken(18, `${node.name} validated what the leader of round ${round} had not proposed`)
    if (!this.#allows(vote, name, seats, said)) broken(18, `${node.name} broke its lock: ${words(vote)}`)
    if (!this.#folds(node, proposal, name))
      broken(18, `${node.name} validated a batch that does not fold to its header`)
  }

  /** After confirming one header, another only where a quorum validated that one in a round between. */
  #allows({ h, round }: Vote, name: string, seats: Seats, said: readonly Vote[]): boolean {
    const lock = said.findLast((vote) => vote.h === h && vote.phase === 'confirm')
    if (!lock || toHex(lock.header) === name) return true
    for (let n = lock.round + 1; n < round; n++)
      if (seats.decidedBy(this.ballots.by(h, n, 'validate', name).keys())) return true
    return false
  }

  /** Folded once, on the first validator that says so: the others stand on the same log. */
  #folds(node: SimNode, { header, ids }: Proposal, name: string): boolean {
    const { chain, pool } = node.engine.hub(this.#hub())
    // Whoever died as it said so has nothing to look into any more.
    if (!node.up || chain.head.h !== header.h - 1) return true
    const carried = pool.named(ids).flatMap((one) => one ?? [])
    if (carried.length < ids.length) return false
    const known = this.#folded.get(name)
    if (known !== undefined) return known
    const fold = new BatchFold(chain.reader, chain.place(header.time))
    const events = carried.map(({ event }) => event)
    const isFolded = events.every((event) => fold.add(event) === null)
    const folds = isFolded && hashOfHeader(chain.fit(fold, events, header.time).header) === name
    this.#folded.set(name, folds)
    return folds
  }
}
