/**
 * What two nodes say to each other once a session stands. Every frame is a one-way statement, safe to lose and safe to
 * repeat; convergence comes from `heads` being exchanged at connection, after every batch and on a timer.
 */
import * as z from 'zod'
import { lock, proposal, vote } from './consensus.ts'
import { inviteCert } from './hubs.ts'
import { batch, witness } from './ledger.ts'
import { mailAck, mailItem } from './mail.ts'
import { bytes32, bytesUpTo, counter, did, EVENT_BYTES_MAX, line, signature } from './shape.ts'
import { handover, pastBatch, snapshot } from './snapshots.ts'
import { stamp, stampBits } from './stamp.ts'

export const MAX_FRAME_BYTES = 262_144
const hub = bytes32
const eventBytes = bytesUpTo(EVENT_BYTES_MAX)

/** Per device: next sequence number this node wants on the notice plane. */
export const frontier = z.array(z.tuple([bytes32, counter])).max(4096)

export const frame = z.discriminatedUnion('k', [
  /** A newcomer shows the invite to a member and asks for the hub; without it a stranger hears nothing of a hub. */
  z.strictObject({ k: z.literal('knock'), hub, invite: inviteCert, did, proof: signature, stamp: stamp.optional() }),
  /** The answer to a knock with too little work, before anything else of it is looked at: so many bits, on this header. */
  z.strictObject({ k: z.literal('toll'), hub, code: line(64), bits: stampBits, h: counter, header: bytes32 }),
  z.strictObject({ k: z.literal('refused'), hub, code: line(64), text: line(300) }),
  z.strictObject({ k: z.literal('genesis'), hub, bytes: eventBytes }),
  z.strictObject({
    k: z.literal('heads'),
    hub,
    h: z.number().int().min(-1),
    header: bytes32,
    notices: frontier,
    pool: z.array(bytes32).max(2048),
    /** How far the sender knows the recipient's own chains, ledger and notices: the next sequence number of each. */
    yours: z.tuple([counter, counter]),
    /** Height of the newest snapshot the sender gives out, and the lowest from which on it holds every batch; absent: none, and 0. */
    snapshot: counter.optional(),
    keeps: counter.optional(),
  }),
  z.strictObject({ k: z.literal('want-batches'), hub, from: counter }),
  z.strictObject({ k: z.literal('batches'), hub, items: z.array(batch).max(256) }),
  z.strictObject({ k: z.literal('want-notices'), hub, notices: frontier }),
  z.strictObject({ k: z.literal('want-pool'), hub, ids: z.array(bytes32).max(2048) }),
  /** Signed events of either plane, in chain order per device. */
  z.strictObject({ k: z.literal('events'), hub, items: z.array(eventBytes).max(1024) }),
  z.strictObject({ k: z.literal('witness'), item: witness }),
  /** What validators agree on (docs/decisions/019); anybody may pass it on. */
  z.strictObject({ k: z.literal('proposal'), hub, item: proposal }),
  z.strictObject({ k: z.literal('votes'), hub, items: z.array(vote).max(1024), locks: z.array(lock).max(64) }),
  z.strictObject({ k: z.literal('want-proposal'), hub, h: counter, header: bytes32 }),
  /** Joining by a snapshot, and what lies before it (docs/decisions/025). */
  z.strictObject({ k: z.literal('want-snapshot'), hub, h: counter }),
  z.strictObject({ k: z.literal('snapshot'), hub, item: snapshot }),
  z.strictObject({ k: z.literal('want-handovers'), hub, epoch: counter }),
  z.strictObject({ k: z.literal('handovers'), hub, items: z.array(handover).max(256) }),
  z.strictObject({ k: z.literal('want-piece'), hub, id: bytes32 }),
  z.strictObject({ k: z.literal('piece'), hub, id: bytes32, bytes: bytesUpTo(MAX_FRAME_BYTES) }),
  /** The batch at height `h` and those before it, as many as one frame takes. */
  z.strictObject({ k: z.literal('want-past'), hub, h: counter }),
  z.strictObject({ k: z.literal('past'), hub, items: z.array(pastBatch).max(256) }),
  /** What was asked for is not here: a snapshot or batch by its height, a piece by its id. */
  z.strictObject({ k: z.literal('lacks'), hub, what: z.enum(['snapshot', 'past']), h: counter }),
  z.strictObject({ k: z.literal('lacks-piece'), hub, id: bytes32 }),
  z.strictObject({ k: z.literal('mail-want'), hub }),
  z.strictObject({ k: z.literal('mail'), hub, items: z.array(mailItem).max(64) }),
  z.strictObject({ k: z.literal('mail-ack'), ack: mailAck }),
])
export type Frame = z.infer<typeof frame>

/** Which hub a frame speaks of. */
export const hubOf = (said: Frame): Uint8Array =>
  said.k === 'witness' ? said.item.hub : said.k === 'mail-ack' ? said.ack.hub : said.hub

/** The signed events a frame carries, in their order. */
export function eventsIn(said: Frame): readonly Uint8Array[] {
  if (said.k === 'events') return said.items
  return said.k === 'batches' ? said.items.flatMap(({ events }) => events) : []
}
