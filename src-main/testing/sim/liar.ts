/** What a lying validator's key says besides what its engine says. */
import { BatchFold, headerHash, makeCertificate, NO_HEADER, sortValidators, voteBytes } from '#shared/core/hub/index.ts'
import { readHub } from '#shared/core/hubs/index.ts'
import { fromHex, MINUTE, toHex } from '#shared/core/kernel/index.ts'
import { encodeFrame } from '#shared/wire/codec.ts'
import type { Proposal, Vote } from '#shared/wire/consensus.ts'
import type { Frame } from '#shared/wire/frames.ts'
import type { BatchHeader, Certificate } from '#shared/wire/ledger.ts'
import type { Draft, HubNode } from '../../engine/hub-node.ts'
import type { Phase } from './ballots.ts'
import type { ConsensusLaw } from './consensus-law.ts'
import type { SimNode } from './node.ts'
import type { Random } from './random.ts'

/** A letter of the liar's, with what in it the liar itself really signed. */
export interface Lie {
  bytes: Uint8Array
  votes: readonly Vote[]
  proposal?: Proposal
}

const PHASES: readonly Phase[] = ['validate', 'confirm', 'skip']

export class Liar {
  readonly #node: SimNode
  readonly #hub: string
  readonly #random: Random
  readonly #heard: ConsensusLaw
  /** What it would propose honestly, and what it made of that for whom. */
  #draft: Draft | undefined
  readonly #made = new Map<string, Pick<Proposal, 'header' | 'ids'> | undefined>()

  /** For one moment. It overhears everything that was ever said: `heard`. */
  constructor(node: SimNode, hub: string, random: Random, heard: ConsensusLaw) {
    this.#node = node
    this.#hub = hub
    this.#random = random
    this.#heard = heard
  }

  #sign(victim: SimNode, round: number, phase: Phase, header: Uint8Array, epochsOff = 0): Vote {
    const { chain } = victim.engine.hub(this.#hub)
    const slot = { epoch: readHub(chain.reader).epoch + epochsOff, h: chain.head.h + 1, round, phase, header }
    return { ...slot, dev: this.#node.keys.dev, sig: this.#node.rawSign(voteBytes({ ...slot, hub: chain.id })) }
  }

  #round(victim: SimNode): number {
    return victim.engine.rounds(victim.engine.hub(this.#hub)).height.round
  }

  #votes(votes: Vote[], signed = votes): Lie {
    return { bytes: encodeFrame({ k: 'votes', hub: fromHex(this.#hub), items: votes, locks: [] }), votes: signed }
  }

  /** For and against everything the victim has heard of, in the round it is in, now and then as if the next epoch had begun. */
  anyVote(victim: SimNode): Lie {
    const { height } = victim.engine.rounds(victim.engine.hub(this.#hub))
    const { round } = height
    const headers = [...height.ballots()].flatMap(({ header }) => (header === '' ? [] : [fromHex(header)]))
    const header = this.#random.pick([...headers, this.#random.bytes(32)])
    const epochsOff = this.#random.chance(20) ? 1 : 0
    return this.#votes([
      this.#sign(victim, round, 'validate', header, epochsOff),
      this.#sign(victim, round, 'confirm', header, epochsOff),
      ...(this.#random.chance(50) ? [this.#sign(victim, round, 'skip', NO_HEADER)] : []),
    ])
  }

  /** That the round is lost, which makes whoever hears it impatient. */
  giveUp(victim: SimNode): Lie {
    return this.#votes([this.#sign(victim, this.#round(victim), 'skip', NO_HEADER)])
  }

  /** Votes that others cast, put to another round, phase, height or epoch under the old signature, or under a stranger's name. */
  replayed(victim: SimNode): Lie | undefined {
    const { chain } = victim.engine.hub(this.#hub)
    const h = chain.head.h + 1
    const others = [h, h - 1].flatMap((height) => this.#heard.ballots.at(height))
    if (others.length === 0) return undefined
    const vote = this.#random.pick(others)
    const { epoch } = readHub(chain.reader)
    const now = { ...vote, h, epoch }
    const changed = this.#random.pick<Vote>([
      { ...now, round: this.#round(victim) },
      { ...now, round: vote.round + 1 },
      { ...now, phase: this.#random.pick(PHASES.filter((phase) => phase !== vote.phase)) },
      { ...now, epoch: epoch + 1 },
      { ...now, dev: this.#random.bytes(32) },
    ])
    const header = changed.phase === 'skip' ? NO_HEADER : changed.header
    return this.#votes([{ ...changed, header }], [])
  }

  /** A batch of its own, a little different for each half of the others; with a wrong root, or a time that is not now, where asked. */
  twoFaced(victim: SimNode, side: number, wrong: 'time' | 'root' | 'nothing' = 'nothing'): Lie | undefined {
    const hub = this.#node.engine.hubs.get(this.#hub)
    if (!hub || hub.chain.head.h !== victim.engine.hub(this.#hub).chain.head.h) return undefined
    const key = `${side}/${wrong}`
    if (!this.#made.has(key)) this.#made.set(key, this.#make(hub, side, wrong))
    const made = this.#made.get(key)
    if (!made) return undefined
    const vote = this.#sign(victim, this.#round(victim), 'validate', headerHash(made.header))
    const proposal: Proposal = { ...made, vote }
    return { bytes: encodeFrame({ k: 'proposal', hub: hub.chain.id, item: proposal }), votes: [vote], proposal }
  }

  #make(hub: HubNode, side: number, wrong: 'time' | 'root' | 'nothing'): Pick<Proposal, 'header' | 'ids'> | undefined {
    this.#draft ??= hub.draft()
    if (!this.#draft) return undefined
    const { head } = hub.chain
    const now = this.#draft.fitted.header.time + side
    const time =
      wrong === 'time' ? this.#random.pick([now + MINUTE, now + 10 * MINUTE, head.time, head.time - side]) : now
    const fold = new BatchFold(hub.chain.reader, hub.chain.place(time))
    const carried = this.#draft.carried.filter(({ event }) => fold.add(event) === null)
    const events = carried.map(({ event }) => event)
    const { header } = hub.chain.fit(fold, events, time)
    const ids = events.map(({ signed }) => signed.id)
    return wrong === 'root' ? { header: { ...header, state: this.#random.bytes(32) }, ids } : { header, ids }
  }

  /** A certificate that is none: of votes for something else, of too few, of several rounds, or of signatures that are not. */
  forgedCertificate(victim: SimNode): Lie | undefined {
    const { chain } = victim.engine.hub(this.#hub)
    const h = chain.head.h + 1
    const heard = this.#heard.ballots.at(h).filter(({ phase }) => phase !== 'skip')
    const proposal = this.#heard.proposals.get(toHex(heard.at(-1)?.header ?? NO_HEADER))
    if (!proposal || proposal.header.h !== h) return undefined
    const cert = this.#certificate(victim, proposal.header, heard)
    const events = this.#node.engine.hub(this.#hub).pool.named(proposal.ids)
    const frame: Frame = this.#random.chance(50)
      ? { k: 'votes', hub: chain.id, items: [], locks: [{ header: headerHash(proposal.header), cert }] }
      : {
          k: 'batches',
          hub: chain.id,
          items: [{ header: proposal.header, cert, events: events.flatMap((one) => (one ? [one.bytes] : [])) }],
        }
    return { bytes: encodeFrame(frame), votes: [] }
  }

  #certificate(victim: SimNode, header: BatchHeader, heard: readonly Vote[]): Certificate {
    const { validators } = readHub(victim.engine.hub(this.#hub).chain.reader)
    const name = headerHash(header)
    const same = heard.filter((vote) => toHex(vote.header) === toHex(name))
    const [first] = same as [Vote, ...Vote[]]
    const own = this.#sign(victim, first.round, 'confirm', name)
    const few = [...same.filter(({ phase }) => phase === 'confirm').slice(0, 1), own]
    const garbage = sortValidators(validators).map(({ dev }) => ({ dev, sig: this.#random.bytes(64) }))
    const votes = this.#random.pick([[...same, own], few, heard, garbage])
    const signatures = new Map(votes.map(({ dev, sig }) => [toHex(dev), sig]))
    return makeCertificate(validators, first.round, signatures, toHex)
  }
}
