/** Wallet and ledger viewer. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { ENTRY_KINDS } from '../core/ledger/index.ts'
import { tokenKind } from '../wire/issuing.ts'
import { checks } from './hubs.ts'
import { tokenDetail, tokenRow } from './tokens.ts'
import { did, failures, hex16, hex32, instant, page, person, token, units } from './values.ts'

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

/** One's balance over time: a step at each point. */
export const course = z.object({
  token,
  /** Before the first point. */
  from: units,
  /** In order, 240 at most: of more, what is lowest, highest and last in each stretch. */
  points: z.array(z.object({ time: instant, balance: units, event: hex32 })),
  /** What the certified ledger says now. */
  posted: units,
  /** The entries lead to the same. */
  equal: z.boolean(),
})

const debt = z.object({
  token,
  amount: units,
  /** To whom, or from whom; absent: to the hub's pool, which paid it in one's place. */
  other: person.optional(),
  /** redress: put right after the end of an agreement · costs: of a court. */
  why: z.enum(['redress', 'costs']),
  agreement: hex32,
  /** Where I have a part in it. */
  negotiation: hex16.optional(),
  title: z.string().optional(),
})
/** What a ruling or a proof took and was not there: it is paid by itself from whatever comes in, the oldest first. */
export const debts = z.object({ owe: z.array(debt), owed: z.array(debt) })

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
  /** past: certified before this device's history begins, so whether the rules took it is not told here. */
  outcome: z.enum(['pending', 'done', 'refused', 'past']),
  code: z.string().optional(),
})

const code = z.string().max(8)
const inToken = z.strictObject({ hub: hex32, token: code.optional() })
/** A checkpoint of at most 64 KiB, with a proof of growth before it. */
const CHECKPOINT_CHARS_MAX = 131_072
const side = z.object({ h: z.number(), size: z.number() })

/**
 * same, older (this device's log goes on from it; `answer` shows it to the sender) and newer (its proof shows that it goes on from this
 * device's) are agreement. before: of before this device's history, so nothing can be told. ahead: later than this device's log, without such a proof. unsigned: too few of the hub's validators signed
 * it. conflict: the validators certified two histories, and the hub is halted here.
 */
export const comparison = z.object({
  verdict: z.enum(['same', 'older', 'before', 'newer', 'ahead', 'unsigned', 'conflict', 'foreign', 'unreadable']),
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

const at = z.object({ h: z.number(), time: instant })
/** all: every entry, fetched back where it is not here. recent: entries of before a snapshot go once they are a month old. */
const keep = z.enum(['all', 'recent'])

/** What this device holds of a hub's log, and what it would hold. */
export const kept = z.object({
  keep,
  /** Where the history begins here; absent when it goes back to the founding. */
  from: at.optional(),
  /** Bytes of entries, and of the states that newcomers join by. */
  entries: z.number(),
  snapshots: z.number(),
  /** The newest state that this device gives to newcomers. */
  newest: at.optional(),
  /** Where the history would begin if only recent entries were kept. */
  prunable: at.optional(),
  /** Entries are being dropped now. */
  pruning: z.boolean(),
  /** Older entries are being fetched: batches up to this height are missing. */
  missing: z.number().optional(),
})
export type Kept = z.infer<typeof kept>

export const ledgerContract = {
  /** My account in one token; without a code, in the hub's first. */
  wallet: base.input(inToken).output(wallet),
  /** In every token; empty where nothing was put right. */
  debts: base.input(z.strictObject({ hub: hex32 })).output(debts),
  /** Every token of the hub with my account in it, the first one first, and the kinds I may issue. */
  tokens: base
    .input(z.strictObject({ hub: hex32 }))
    .output(z.object({ tokens: z.array(tokenRow), mayIssue: z.array(tokenKind) })),
  token: base.input(z.strictObject({ hub: hex32, token: code })).output(tokenDetail),
  history: base
    .input(inToken.extend(page.shape))
    .output(z.object({ items: z.array(walletEntry), cursor: z.string().optional() })),
  course: base.input(inToken.extend({ since: instant })).output(course),
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
    .output(z.object({ items: z.array(batchRow), cursor: z.string().optional(), missing: z.number().optional() })),
  events: base
    .input(
      z.strictObject({
        hub: hex32,
        by: did.optional(),
        agreement: hex32.optional(),
        type: z.string().optional(),
        token: z.string().optional(),
        h: z.number().int().nonnegative().optional(),
        ...page.shape,
      }),
    )
    /** `missing`, at the end of what is here: the height of the next older batch, whose events are not. */
    .output(z.object({ items: z.array(eventRow), cursor: z.string().optional(), missing: z.number().optional() })),
  kept: base.input(z.strictObject({ hub: hex32 })).output(kept),
  keep: base.input(z.strictObject({ hub: hex32, keep })).output(z.object({})),
  /** Fetches one batch of before this device's history from whoever is connected and has it. */
  past: base.input(z.strictObject({ hub: hex32, h: z.number().int().min(0) })).output(z.object({ here: z.boolean() })),
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
