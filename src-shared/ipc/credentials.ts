/** Verifiable credentials: what other software can check of a trade or a membership (decision 039). */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { checks } from './hubs.ts'
import { did, failures, hex32, instant } from './values.ts'

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

export const credentialsContract = {
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
