/** Wallet and ledger viewer. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { ENTRY_KINDS } from '../core/ledger/index.ts'
import { tokenKind } from '../wire/issuing.ts'
import { checks } from './hubs.ts'
import { tokenDetail, tokenRow } from './tokens.ts'
import { did, failures, hex32, instant, page, token, units } from './values.ts'

const base = oc.errors(failures)

export const walletEntry = z.object({
  id: z.string(),
  time: instant,
  /** Signed: positive came in, negative went out or into escrow. */
  delta: units,
  /** posted balance after this entry. */
  balance: units,
  kind: z.enum(ENTRY_KINDS),
  other: did.optional(),
  otherNick: z.string().optional(),
  agreement: hex32.optional(),
  title: z.string().optional(),
  event: hex32,
  height: z.number(),
})

export const wallet = z.object({
  hub: hex32,
  token,
  /** Posted excludes held; available = posted − limit. */
  posted: units,
  held: units,
  limit: units,
  available: units,
  /** Signed here, not certified yet. */
  pendingOut: units,
  holds: z.array(
    z.object({
      agreement: hex32,
      negotiation: z.string(),
      title: z.string(),
      amount: units,
      to: did,
      toNick: z.string(),
      due: instant.optional(),
      onDue: z.string(),
    }),
  ),
})

export const batchRow = z.object({
  h: z.number(),
  time: instant,
  header: hex32,
  events: z.number(),
  signatures: z.number(),
  of: z.number(),
  witnesses: z.number(),
  size: z.number(),
})
export const eventRow = z.object({
  id: hex32,
  h: z.number().optional(),
  index: z.number().optional(),
  time: instant,
  type: z.string(),
  as: did,
  nick: z.string(),
  /** One plain sentence. */
  text: z.string(),
  agreement: hex32.optional(),
  outcome: z.enum(['pending', 'done', 'refused']),
  code: z.string().optional(),
})

const code = z.string().max(8)
const inToken = z.strictObject({ hub: hex32, token: code.optional() })
/** A checkpoint of at most 64 KiB, with a proof of growth before it. */
const CHECKPOINT_CHARS_MAX = 131_072
const side = z.object({ h: z.number(), size: z.number() })

/**
 * same, older (this device's log goes on from it; `answer` shows it to the sender) and newer (its proof shows that it goes on from this
 * device's) are agreement. ahead: later than this device's log, without such a proof. unsigned: too few of the hub's validators signed
 * it. conflict: the validators certified two histories, and the hub is halted here.
 */
export const comparison = z.object({
  verdict: z.enum(['same', 'older', 'newer', 'ahead', 'unsigned', 'conflict', 'foreign', 'unreadable']),
  theirs: side.optional(),
  mine: side.optional(),
  /** Weight that has to sign, of how much. */
  needed: z.number().optional(),
  total: z.number().optional(),
  answer: z.string().optional(),
})
export type Comparison = z.infer<typeof comparison>

/** Where an event stands in the whole log: its number from 1, of how many, and the hashes from there to the root. */
export const inclusion = z.object({
  number: z.number(),
  size: z.number(),
  hashes: z.number(),
  needed: z.number(),
  total: z.number(),
})

export const ledgerContract = {
  /** My account in one token; without a code, in the hub's first. */
  wallet: base.input(inToken).output(wallet),
  /** Every token of the hub with my account in it, the first one first, and the kinds I may issue. */
  tokens: base
    .input(z.strictObject({ hub: hex32 }))
    .output(z.object({ tokens: z.array(tokenRow), mayIssue: z.array(tokenKind) })),
  token: base.input(z.strictObject({ hub: hex32, token: code })).output(tokenDetail),
  history: base
    .input(inToken.extend(page.shape))
    .output(z.object({ items: z.array(walletEntry), cursor: z.string().optional() })),
  csv: base.input(inToken).output(z.object({ name: z.string(), text: z.string() })),
  head: base.input(z.strictObject({ hub: hex32 })).output(
    z.object({
      h: z.number(),
      time: instant,
      header: hex32,
      size: z.number(),
      root: hex32,
      state: hex32,
      checkpoint: z.string(),
      minted: units,
      burned: units,
      accounts: units,
      holds: units,
      conserved: z.boolean(),
      token,
      witnesses: z.number(),
    }),
  ),
  batches: base
    .input(z.strictObject({ hub: hex32, ...page.shape }))
    .output(z.object({ items: z.array(batchRow), cursor: z.string().optional() })),
  events: base
    .input(
      z.strictObject({
        hub: hex32,
        by: did.optional(),
        agreement: hex32.optional(),
        type: z.string().optional(),
        token: z.string().optional(),
        h: z.number().optional(),
        ...page.shape,
      }),
    )
    .output(z.object({ items: z.array(eventRow), cursor: z.string().optional() })),
  event: base.input(z.strictObject({ hub: hex32, id: hex32 })).output(
    z.object({
      row: eventRow,
      json: z.string(),
      hex: z.string(),
      checks,
      inclusion: inclusion.optional(),
      /** C2SP tlog-proof, with the newest checkpoint. */
      proof: z.string().optional(),
    }),
  ),
  compare: base.input(z.strictObject({ hub: hex32, text: z.string().max(CHECKPOINT_CHARS_MAX) })).output(comparison),
}
