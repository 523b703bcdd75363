/** Hubs, invites, members, receipts. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { stampRules } from '../wire/stamp.ts'
import { commitmentPhase } from './contracts.ts'
import { did, failures, hex32, instant, person, positiveUnits, token, units } from './values.ts'

const base = oc.errors(failures)
const inHub = z.strictObject({ hub: hex32 })

/** How somebody stands to a hub, when not simply as a member. */
export const standing = z.object({
  is: z.enum(['applying', 'leaving', 'left', 'removed']),
  since: instant,
  by: did,
  byNick: z.string(),
  /** What the keeper gave as the reason of a removal. */
  reason: z.string().optional(),
})
export type Standing = z.infer<typeof standing>

export const hubSummary = z.object({
  hub: hex32,
  name: z.string(),
  token,
  /** joining: knocked, not admitted yet · syncing: batches missing · ready · halted: two certificates at one height. */
  state: z.enum(['joining', 'syncing', 'ready', 'halted']),
  members: z.number(),
  /** Members with a live session to this node, me excluded. */
  online: z.number(),
  height: z.number(),
  time: instant,
  grant: units,
  creditLimit: units,
  /** Whether this device signs batches, and whether it is the only one that does. */
  validator: z.boolean(),
  soleSigner: did.optional(),
  signerOnline: z.boolean(),
  /** What waits for validators: the weight that has signed, and how much must. */
  signing: z.object({ have: z.number(), needed: z.number() }).optional(),
  /** Where the rules say who takes over after a silence. Instants in hub time. */
  silence: z
    .object({
      /** The last batch, and when they may. */
      since: instant,
      from: instant,
      isOver: z.boolean(),
      /** This computer is one of those who may, and has been told to. */
      mine: z.boolean(),
      agreed: z.boolean(),
      /** Weight that has signed what they begin with, as far as is known here, and how much must. */
      have: z.number(),
      needed: z.number(),
    })
    .optional(),
  /** Own signed events that are not certified yet. */
  pending: z.number(),
  /** I may remove members and let them back in. */
  keeper: z.boolean(),
  /** What this computer works for to be let in: bits, seconds on average, and how much of it is done (0 to 1). */
  work: z.object({ bits: z.number(), seconds: z.number(), done: z.number() }).optional(),
  /** Mine; absent for a member without further ado. */
  standing: standing.optional(),
})
export type HubSummary = z.infer<typeof hubSummary>

export const invitePreview = z.object({
  hub: hex32,
  name: z.string(),
  by: z.string(),
  token,
  grant: units,
  creditLimit: units,
  expires: instant,
  addresses: z.array(z.string()),
  already: z.boolean(),
})

export const member = person.extend({
  joined: instant,
  devices: z.array(z.object({ dev: hex32, frozen: z.boolean(), online: z.boolean() })),
  online: z.boolean(),
  validator: z.boolean(),
  about: z.string(),
  /** I have blocked this person. */
  blocked: z.boolean(),
  /** I have muted this person. */
  muted: z.boolean(),
  standing: standing.optional(),
})

const receiptCommon = {
  agreement: hex32,
  /** Of one’s own; empty where the text is none of one’s business. */
  title: z.string(),
  height: z.number(),
  time: instant,
  signedBy: z.array(did),
}

/** Of an agreement of one payment. */
export const receipt = z.object({
  kind: z.literal('single'),
  ...receiptCommon,
  payer: did,
  provider: did,
  token: z.string(),
  paid: units,
  refunded: units,
  outcome: z.enum(['released', 'refunded', 'split', 'cancelled']),
})
export type Receipt = z.infer<typeof receipt>

/** Of an agreement of several commitments; `by` and `to` are places in the list of parties. */
export const contractReceipt = z.object({
  kind: z.literal('several'),
  ...receiptCommon,
  parties: z.array(did),
  commitments: z.array(
    z.object({
      by: z.number(),
      to: z.number(),
      phase: commitmentPhase,
      /** Accepted, of how many. */
      units: z.number(),
      of: z.number(),
      /** Thousandths of what was held that were paid, where that was less than all. */
      share: z.number().optional(),
    }),
  ),
  flows: z.array(z.object({ from: did, to: did, token: z.string(), amount: units })),
})
export type ContractReceipt = z.infer<typeof contractReceipt>

export const anyReceipt = z.discriminatedUnion('kind', [receipt, contractReceipt])
export type AnyReceipt = z.infer<typeof anyReceipt>

/** One line per check of a proof, in the order a sceptic would ask. */
export const checks = z.array(z.object({ check: z.string(), ok: z.boolean(), detail: z.string() }))

const certifiedSide = z.object({
  header: hex32,
  time: instant,
  /** Events in all. */
  size: z.number(),
  /** Nicknames. */
  signers: z.array(z.string()),
})

/** Two certified batches of one height, and which of them this device's peers follow. */
export const conflictView = z.object({
  h: z.number(),
  /** Whether this is where the two lines part; while false, peers are asked for earlier batches. */
  parting: z.boolean(),
  mine: certifiedSide,
  theirs: certifiedSide,
  /** Who signed both. */
  both: z.array(z.object({ did, nick: z.string(), dev: hex32 })),
  members: z.array(z.object({ did, nick: z.string(), line: z.enum(['mine', 'theirs']) })),
  /** Batches of this device from that height on, which following the other line takes back. */
  after: z.number(),
  /** Both as signed checkpoints, one after the other. */
  evidence: z.string(),
})
export type ConflictView = z.infer<typeof conflictView>

export const hubsContract = {
  list: base.output(z.array(hubSummary)),
  create: base
    .input(
      z.strictObject({
        name: z.string(),
        tokenName: z.string(),
        tokenCode: z.string(),
        decimals: z.number().int().min(0).max(6),
        grant: positiveUnits,
        creditLimit: positiveUnits,
        /** Who may issue further tokens; absent: nobody. */
        issuing: z.enum(['nobody', 'keepers', 'members']).optional(),
        /** The computing that joining costs; absent: none. */
        stamp: stampRules.optional(),
      }),
    )
    .output(z.object({ hub: hex32 })),
  invite: base
    .input(
      z.strictObject({ hub: hex32, uses: z.number().int().min(1).max(1000), days: z.number().int().min(1).max(365) }),
    )
    .output(z.object({ link: z.string(), expires: instant })),
  /** Offers a fresh invite to people on the same local network for ten minutes, or ends the offer. One hub at a time. */
  offerNearby: base.input(inHub.extend({ on: z.boolean() })).output(z.object({ until: instant.optional() })),
  /** Asks a device nearby for the invite it offers; joining with it is `join`. */
  takeNearby: base.input(inHub.extend({ dev: hex32 })).output(z.object({ link: z.string() })),
  preview: base.input(z.strictObject({ link: z.string().max(8000) })).output(invitePreview),
  join: base.input(z.strictObject({ link: z.string().max(8000) })).output(z.object({ hub: hex32 })),
  /** Ends waiting to be let in, before anything was signed for it, and the computing for it. */
  giveUp: base.input(inHub).output(z.object({})),
  /** Deletes a hub I have left, or was removed from with nothing open, from this computer. What I signed there is kept. */
  forget: base.input(inHub).output(z.object({})),
  /** Why a hub is halted. NOT_FOUND when it is not. */
  conflict: base.input(inHub).output(conflictView),
  /** Goes on with one line: this device's own, or the others', for which its log goes back to the last common batch. */
  follow: base.input(inHub.extend({ line: z.enum(['mine', 'theirs']), h: z.number().int() })).output(z.object({})),
  /** After a silence, signs from now on with the others whom the rules name for that. A decision of this computer, kept over a restart. */
  takeOver: base.input(inHub).output(z.object({})),
  /** Certified means final; before that the newcomer waits for the hub's signer. */
  members: base.input(inHub).output(z.array(member)),
  receipts: base.input(inHub.extend({ did: did.optional() })).output(z.array(anyReceipt)),
  receipt: base
    .input(z.strictObject({ hub: hex32, agreement: hex32 }))
    .output(z.object({ receipt: anyReceipt, checks, document: z.string() })),
  saveProfile: base
    .input(z.strictObject({ hub: hex32, nick: z.string(), about: z.string() }))
    .output(z.object({ id: hex32 })),
}
