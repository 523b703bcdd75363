/** Wallet and ledger viewer. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { checks } from './hubs.ts'
import { did, failures, hex32, instant, page, token, units } from './values.ts'

const base = oc.errors(failures)

export const walletEntry = z.object({
  id: z.string(),
  time: instant,
  /** Signed: positive came in, negative went out or into escrow. */
  delta: units,
  /** posted balance after this entry. */
  balance: units,
  kind: z.enum(['grant', 'payment', 'escrow', 'release', 'refund', 'reserve', 'claim', 'unspent']),
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

export const ledgerContract = {
  wallet: base.input(z.strictObject({ hub: hex32 })).output(wallet),
  history: base
    .input(z.strictObject({ hub: hex32, ...page.shape }))
    .output(z.object({ items: z.array(walletEntry), cursor: z.string().optional() })),
  csv: base.input(z.strictObject({ hub: hex32 })).output(z.object({ name: z.string(), text: z.string() })),
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
  event: base
    .input(z.strictObject({ hub: hex32, id: hex32 }))
    .output(z.object({ row: eventRow, json: z.string(), hex: z.string(), checks, proof: z.string().optional() })),
}
