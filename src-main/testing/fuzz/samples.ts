/** One well-formed sample of everything a peer can say; a kind without one does not compile. */
import type { EventType } from '#shared/core/hub/index.ts'
import type { CborValue } from '#shared/core/kernel/index.ts'
import type { Frame } from '#shared/wire/frames.ts'
import type { BatchHeader, BatchWire } from '#shared/wire/ledger.ts'
import type { NearbyAnswer, NearbyQuestion } from '#shared/wire/nearby.ts'
import type { Invite } from '../../engine/invites.ts'
import type { Member } from '../member.ts'
import { COURT } from './court-samples.ts'
import { guardBodies } from './guard-samples.ts'
import { b, noticeBodies } from './notice-samples.ts'
import { poolBodies } from './pool-samples.ts'
import { RESEARCH } from './research-samples.ts'
import { SPACES } from './space-samples.ts'

type Body = { [key: string]: CborValue }

/** Of no hub's work. */
const STAMP = { h: 3, header: b(32), nonce: 17 }

export interface World {
  hub: Uint8Array
  genesis: Uint8Array
  invite: Invite
  member: Member
  /** Somebody else in the hub. */
  other: Member
  /** A batch as its hub gives it away, events and all. */
  batch: CborValue
  now: number
}

const proof = ({ hub, member, other, now }: World) => ({
  terms: {
    v: 1,
    hub,
    negotiation: b(16),
    payer: member.did,
    provider: other.did,
    token: 'CR',
    amount: 25,
    notice: b(32),
    quantity: 1,
    openBy: now + 86_400_000,
    fundWithin: 86_400_000,
    onFundDue: 'expire',
    deliverWithin: 86_400_000,
    onDeliverDue: 'refund',
    reviewWithin: 86_400_000,
    onReviewDue: 'release',
    prose: b(32),
  },
  signatures: [member, other].map(({ did, device }) => ({ as: did, dev: device.publicKey, sig: b(64) })),
})

const tokenBodies = ({ member, other }: World) => ({
  'token.issue': {
    v: 1,
    code: 'FLOUR',
    name: 'Flour',
    decimals: 1,
    law: {
      kind: 'stable',
      reserve: {
        what: 'Flour',
        where: 'The old mill',
        unit: 'kg',
        decimals: 3,
        keeper: other.did,
        give: 10,
        get: 1000,
        redeemWithin: 86_400_000,
      },
      cap: 5000,
    },
    minters: [member.did],
    demurrage: { ppm: 2000, period: 86_400_000, to: 'pool' },
  },
  'token.mint': { v: 1, token: 'FLOUR', to: other.did, amount: 5 },
  'token.burn': { v: 1, token: 'FLOUR', amount: 5 },
  'token.cover': { v: 1, token: 'FLOUR', amount: 5000 },
  'token.redeem': { v: 1, token: 'FLOUR', amount: 5 },
  'token.receive': { v: 1, redemption: b(32) },
  'pool.pay': { v: 1, token: 'FLOUR', to: other.did, amount: 5 },
  'account.limit': { v: 1, token: 'CR', did: other.did, limit: 5 },
})

/** Bodies of the events by which a hub decides about itself. */
const deciding = ({ member, other }: World) => ({
  'member.vouch': { v: 1, did: other.did },
  'policy.propose': {
    v: 1,
    title: 'A higher limit',
    reason: 'Trades of a day’s work do not fit',
    policy: {
      creditLimit: 500,
      admission: { by: 'vouches', members: 2, within: 86_400_000 },
      consensus: {
        model: 'dpos',
        quorum: 'bft',
        seats: 7,
        atLeast: 4,
        cap: 333,
        epoch: 86_400_000,
        handover: 86_400_000,
        unlock: 86_400_000,
        minStake: 10,
        slash: 1000,
      },
      governance: {
        count: 'quadratic',
        propose: 'members',
        turnout: 500,
        pass: 500,
        debate: 60_000,
        voting: 86_400_000,
        season: 86_400_000,
      },
      recovery: {
        validators: [{ did: member.did, dev: member.device.publicKey, weight: 1 }],
        quorum: 'solo',
        silence: 2_592_000_000,
      },
    },
    validators: [{ did: member.did, dev: member.device.publicKey, weight: 1 }],
  },
  'policy.state': { v: 1, proposal: b(32), text: 'I would rather keep it' },
  'policy.vote': { v: 1, proposal: b(32), choice: 'yes' },
  'policy.withdraw': { v: 1, proposal: b(32) },
  'ballot.teller': { v: 1, proposal: b(32), key: b(32), proof: b(64) },
  'ballot.cast': { v: 1, proposal: b(32), c1: b(32), c2: b(32), proof: b(128) },
  'ballot.share': { v: 1, proposal: b(32), share: b(32), proof: b(64) },
  'validator.ready': { v: 1, change: b(32) },
  'validator.offer': { v: 1 },
  'validator.retire': { v: 1 },
  'validator.evidence': {
    v: 1,
    dev: member.device.publicKey,
    epoch: 0,
    h: 1,
    round: 0,
    phase: 'confirm',
    a: { header: b(32), sig: b(64) },
    b: { header: b(32, 8), sig: b(64) },
  },
  'delegate.set': { v: 1, to: other.did },
  'stake.lock': { v: 1, amount: 5 },
  'stake.unlock': { v: 1, amount: 5 },
})

const settlement = ({ hub, member, other, now }: World): Body => {
  const [a = '', z = ''] = [member.did, other.did].sort()
  return {
    statement: {
      v: 1,
      hub,
      a,
      b: z,
      token: 'CR',
      seq: 2,
      base: b(32),
      before: 5,
      balance: 2,
      note: '',
      at: now,
      settle: { amount: 3, by: now + 86_400_000 },
    },
    signatures: [member, other].map(({ did, device }) => ({ as: did, dev: device.publicKey, sig: b(64) })),
  }
}

/** An agreement of several commitments, and every act on it. */
function contractBodies({ hub, member, other, now }: World): Record<Extract<EventType, `contract.${string}`>, Body> {
  const at = { agreement: b(32), commitment: 0 }
  const commitment = {
    by: 1,
    to: 0,
    what: 'work',
    quantity: 3,
    unit: 'C62',
    after: [],
    wait: 0,
    within: 86_400_000,
    onLate: 'refund',
    review: 3_600_000,
    onSilence: 'release',
    gate: { kind: 'review', v: 1, params: {} },
    pay: [{ by: 0, token: 'CR', amount: 30, to: [{ did: other.did, share: 1000 }] }],
    bond: { token: 'CR', amount: 5 },
    callOff: 100,
  }
  const attested = {
    kind: 'attest',
    v: 1,
    params: { attesters: [member.did], quorum: 1, measure: 'hours up', full: 1000, least: 500 },
  }
  const terms = {
    v: 2,
    hub,
    negotiation: b(16),
    parties: [{ did: member.did }, { did: other.did, group: { members: [other.did, member.did], quorum: 2 } }],
    commitments: [commitment, { ...commitment, after: [0], gate: attested }],
    together: false,
    dispute: { arbiters: [member.did], quorum: 1, within: 86_400_000, otherwise: 500 },
    openBy: now + 86_400_000,
    fundWithin: 86_400_000,
    prose: b(32),
  }
  const { negotiation: _, parties, openBy, fundWithin, ...openTerms } = terms
  const signatures = [member, other].map(({ did, device }) => ({ as: did, dev: device.publicKey, sig: b(64) }))
  return {
    'contract.open': { terms, signatures },
    'contract.mandate': {
      terms: openTerms,
      prose: { salt: b(32), title: 'Jam', text: 'Plum', notes: '', titles: ['A jar', 'A lid'] },
      taker: 0,
      stock: 10,
      each: 4,
      rate: { units: 6, span: 86_400_000 },
      who: [other.did],
      until: now + 86_400_000,
    },
    'contract.recall': { mandate: b(32) },
    'contract.take': { mandate: b(32), units: 2, negotiation: b(16) },
    'contract.fund': { agreement: b(32) },
    'contract.deliver': { ...at, units: 1, shown: { evidence: b(32) } },
    'contract.accept': { ...at, units: 1, before: 0 },
    'contract.stop': at,
    'contract.ask': { agreement: b(32), wish: { kind: 'end', shares: [500, 500] } },
    'contract.attest': { ...at, value: 730 },
    'contract.prove': {
      ...at,
      evidence: {
        shared: b(32),
        proof: b(64),
        chunk: { index: 0, sealed: b(48), sealedPath: [b(32)], leaf: b(32), leafPath: [b(32)] },
      },
    },
    'contract.dispute': { ...at, reason: b(32) },
    'contract.rule': { ...at, share: 600, bond: 0 },
  }
}

const RATINGS = (world: World) => ({
  'rating.put': { agreement: b(32), about: world.other.did, score: -5, tags: ['late'], text: 'A week late' },
  'rating.answer': { agreement: b(32), by: world.other.did, text: 'The paint was late' },
})

/** Bodies of every type of event. */
export function bodies(world: World): Record<EventType, Body> {
  const { member, other, now, invite } = world
  const cert = { did: member.did, dev: member.device.publicKey, seal: b(32), issued: now, key: b(32), sig: b(64) }
  return {
    'member.join': { cert, nick: 'Ana', invite: { ...invite.cert }, proof: b(64), stamp: STAMP },
    'member.device': { cert },
    'member.revoke': { dev: member.device.publicKey },
    'member.fork': { a: member.event('transfer.post', {}), b: member.event('transfer.post', {}) },
    'member.remove': { v: 1, did: other.did, reason: 'Sold what was not theirs' },
    'member.readmit': { v: 1, did: other.did },
    'member.leaving': { v: 1 },
    'member.stay': { v: 1 },
    'member.leave': { v: 1 },
    'member.return': { v: 1, invite: { ...invite.cert }, proof: b(64), stamp: STAMP },
    ...guardBodies(other.did),
    ...deciding(world),
    ...COURT,
    ...RATINGS(world),
    ...SPACES(world),
    ...RESEARCH,
    'trust.set': { v: 1, to: other.did, line: 5 },
    'transfer.post': { to: other.did, token: 'CR', amount: 5 },
    ...tokenBodies(world),
    'agreement.open': proof(world),
    'agreement.fund': { agreement: b(32) },
    'agreement.deliver': { agreement: b(32), evidence: b(32) },
    'agreement.release': { agreement: b(32), amount: 5, final: true },
    'agreement.refund': { agreement: b(32) },
    'agreement.cancel': { agreement: b(32), release: 5 },
    'agreement.withdraw': { negotiation: b(16) },
    'receipt.sign': { agreement: b(32), digest: b(32), sig: b(64) },
    ...contractBodies(world),
    'favour.settle': settlement(world),
    'reserve.open': { payee: other.did, token: 'CR', amount: 5, until: now + 86_400_000 },
    'reserve.claim': { reserve: b(32), dev: member.device.publicKey, seq: 1, amount: 5, sig: b(64) },
    'reserve.close': { reserve: b(32) },
    ...poolBodies(other.did, now),
    ...noticeBodies(world),
  }
}

type Snapshots =
  | 'want-snapshot'
  | 'snapshot'
  | 'want-handovers'
  | 'handovers'
  | 'want-piece'
  | 'piece'
  | 'want-past'
  | 'past'
type Of<K extends Frame['k']> = { [One in K]: Extract<Frame, { k: One }> }

/** Frames of joining by a snapshot, and of what lies before it. */
function snapshotFrames({ hub, batch }: World): Of<Snapshots | 'lacks' | 'lacks-piece'> {
  const whole = batch as never as BatchWire
  const { header, cert } = whole
  const standsOn = { before: header, peaks: [b(32)] }
  return {
    'want-snapshot': { k: 'want-snapshot', hub, h: 3 },
    snapshot: {
      k: 'snapshot',
      hub,
      item: { ...standsOn, header, cert, cut: { depths: Uint8Array.of(1, 1), hashes: b(64) } },
    },
    'want-handovers': { k: 'want-handovers', hub, epoch: 0 },
    handovers: {
      k: 'handovers',
      hub,
      items: [{ before: { header, cert }, header, cert, record: b(200), siblings: [b(32)] }],
    },
    'want-piece': { k: 'want-piece', hub, id: b(32) },
    piece: { k: 'piece', hub, id: b(32), bytes: b(200) },
    'want-past': { k: 'want-past', hub, h: 3 },
    past: { k: 'past', hub, items: [{ ...standsOn, batch: whole }] },
    lacks: { k: 'lacks', hub, what: 'past', h: 3 },
    'lacks-piece': { k: 'lacks-piece', hub, id: b(32) },
  }
}

/** Frames of every kind; `events` are signed events of the world's members. */
export function frames(world: World, events: readonly Uint8Array[]): Of<Frame['k']> {
  const { hub, genesis, invite, member } = world
  const dev = member.device.publicKey
  return {
    knock: { k: 'knock', hub, invite: invite.cert, did: member.did, proof: b(64), stamp: STAMP },
    toll: { k: 'toll', hub, code: 'stamp.cheap', bits: 20, h: 4, header: b(32) },
    refused: { k: 'refused', hub, code: 'invite.used-up', text: 'This invite has been used.' },
    genesis: { k: 'genesis', hub, bytes: genesis },
    heads: {
      k: 'heads',
      hub,
      h: 3,
      header: b(32),
      notices: [[dev, 2]],
      pool: [b(32)],
      yours: [1, 2],
      snapshot: 2,
      keeps: 1,
    },
    'want-batches': { k: 'want-batches', hub, from: 0 },
    batches: { k: 'batches', hub, items: [world.batch as never] },
    'want-notices': { k: 'want-notices', hub, notices: [[dev, 0]] },
    'want-pool': { k: 'want-pool', hub, ids: [b(32)] },
    events: { k: 'events', hub, items: events.slice(0, 4) },
    witness: { k: 'witness', item: { hub, h: 0, header: b(32), dev, time: 1, sig: b(64) } },
    proposal: {
      k: 'proposal',
      hub,
      item: {
        header: (world.batch as { header: BatchHeader }).header,
        ids: [b(32)],
        vote: { epoch: 0, h: 4, round: 0, phase: 'validate', header: b(32), dev, sig: b(64) },
      },
    },
    votes: {
      k: 'votes',
      hub,
      items: [{ epoch: 0, h: 4, round: 1, phase: 'skip', header: new Uint8Array(32), dev, sig: b(64) }],
      locks: [{ header: b(32), cert: { round: 0, bitmap: Uint8Array.of(1), sigs: [b(64)] } }],
    },
    'want-proposal': { k: 'want-proposal', hub, h: 4, header: b(32) },
    ...snapshotFrames(world),
    'mail-want': { k: 'mail-want', hub },
    mail: {
      k: 'mail',
      hub,
      items: [{ id: b(32), hub, to: member.did, posted: world.now, box: b(200), blobs: [b(32)] }],
    },
    'mail-ack': { k: 'mail-ack', ack: { hub, ids: [b(32)], dev, sig: b(64) } },
  }
}

const QUESTIONS: { [K in NearbyQuestion['k']]: Extract<NearbyQuestion, { k: K }> } = {
  offers: { k: 'offers', items: [{ hub: b(32), name: 'Riverside', by: 'Ana', leftMs: 60_000 }] },
  take: { k: 'take', hub: b(32), nick: 'Ben' },
}
const ANSWERS: { [K in NearbyAnswer['k']]: Extract<NearbyAnswer, { k: K }> } = {
  heard: { k: 'heard' },
  invite: { k: 'invite', link: 'kind:join/AAAA' },
  gone: { k: 'gone' },
}
export const questions = Object.values(QUESTIONS)
export const answers = Object.values(ANSWERS)
