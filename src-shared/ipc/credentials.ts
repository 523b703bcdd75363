/** Verifiable credentials: what other software can check of a trade or a membership (decision 039). */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { STANDING_DAYS_MAX } from '../core/credentials/limits.ts'
import { checks } from './hubs.ts'
import { did, failures, hex16, hex32, instant } from './values.ts'

const base = oc.errors(failures)

const common = {
  issuer: did,
  /** Whom or what it is about. */
  subject: z.string(),
  created: instant,
  validFrom: instant.optional(),
  validUntil: instant.optional(),
  /** Whether its issuer took it back, by the list that came along; absent where none did. */
  revoked: z.boolean().optional(),
  /** Where the issuer's list is to be had; absent where it cannot be taken back. */
  list: z.string().optional(),
}

/** What a credential says whose issuer signed it and which holds now, or why it is refused. */
export const checkedCredential = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refused'), of: z.enum(['credential', 'list']), code: z.string(), text: z.string() }),
  z.object({
    kind: z.literal('trade-receipt'),
    ...common,
    /** Another party's word, or the holder's own, which is worth what the checks of the receipt's document say. */
    by: z.enum(['party', 'holder']),
    hub: hex32,
    agreement: hex32,
    parties: z.array(did),
    /** All that the receipt says, as JSON. */
    receipt: z.string(),
    checks: checks.optional(),
  }),
  z.object({
    kind: z.literal('membership'),
    ...common,
    hub: hex32,
    standing: z.enum(['applying', 'member', 'leaving', 'left', 'removed']),
  }),
  /** Of a type that is not ours: who says it holds, and what it says is for whoever knows the type. */
  z.object({ kind: z.literal('other'), ...common, types: z.array(z.string()), says: z.string() }),
])
export type CheckedCredential = z.infer<typeof checkedCredential>

/** A standing that I vouched for. */
export const givenStanding = z.object({
  id: hex16,
  hub: hex32,
  member: did,
  nick: z.string(),
  /** What I said. */
  standing: z.enum(['member', 'leaving']),
  from: instant,
  until: instant,
  /** Whether they are still inside the hub. */
  inside: z.boolean(),
  /** When I took it back. */
  takenBack: instant.optional(),
})
export type GivenStanding = z.infer<typeof givenStanding>

export const keptCredential = z.object({
  id: hex16,
  since: instant,
  /** As it was given to me. */
  credential: z.string(),
  /** As it checks now, by the list it was last checked with. */
  checked: checkedCredential,
  /** Until when that list speaks. */
  listUntil: instant.optional(),
})
export type KeptCredential = z.infer<typeof keptCredential>

const file = z.object({ name: z.string(), credential: z.string() })

export const credentialsContract = {
  /** As a keeper of the hub: that somebody is its member, for so many days and until I take it back. Signed with my identity's key. */
  giveStanding: base
    .input(z.strictObject({ hub: hex32, member: did, days: z.number().int().min(1).max(STANDING_DAYS_MAX) }))
    .output(file),
  /** The standings I gave in the hub, newest first. */
  given: base.input(z.strictObject({ hub: hex32 })).output(z.array(givenStanding)),
  /** For good. Whoever checks learns it from my list, so hand that on again. */
  takeBack: base.input(z.strictObject({ id: hex16 })).output(z.object({})),
  /** What I took back in the hub, as a signed list that speaks for thirty days; it names nobody. */
  standingList: base.input(z.strictObject({ hub: hex32 })).output(file),
  /** The credentials I keep, newest first, each checked now. */
  kept: base.output(z.array(keptCredential)),
  /** Keeps one that holds. With a list, also for one kept already: it is checked by that from then on. */
  keep: base
    .input(z.strictObject({ credential: z.string(), list: z.string().optional() }))
    .output(z.object({ id: hex16 })),
  /** Repeating is harmless. */
  drop: base.input(z.strictObject({ id: hex16 })).output(z.object({})),
  /**
   * That a trade of mine ended as it did, as a file: for another party my word, signed with my identity's key; for myself my own word with the
   * receipt's document.
   */
  exportReceipt: base
    .input(z.strictObject({ hub: hex32, agreement: hex32, holder: did }))
    .output(z.object({ name: z.string(), credential: z.string() })),
  /** Anybody's credential, and the issuer's list of what was taken back where it is at hand. Nothing is stored or fetched. */
  check: base.input(z.strictObject({ credential: z.string(), list: z.string().optional() })).output(checkedCredential),
}
