/** What main's own windows (sign sheet, seed, restore) may ask. Never offered to the market's window. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { sheet } from './agreements.ts'
import { backedUp, rehearsed } from './app.ts'
import { failures, hex16, hex32 } from './values.ts'

const base = oc.errors(failures)

export const sheetContract = {
  /** What this window was opened for. */
  purpose: base.output(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('sign'), sheet, theme: z.string() }),
      z.object({ kind: z.literal('seed'), words: z.array(z.string()), ask: z.array(z.number()), theme: z.string() }),
      z.object({ kind: z.literal('restore'), theme: z.string() }),
      z.object({ kind: z.literal('device'), phrase: z.string(), theme: z.string() }),
    ]),
  ),
  approve: base.input(z.strictObject({ digest: z.string() })).output(z.object({})),
  decline: base.output(z.object({})),
  /** The asked words, in order; REFUSED names the wrong ones. */
  confirmSeed: base.input(z.strictObject({ words: z.array(z.string()) })).output(z.object({})),
  /** The phrase on the new device is the same. */
  takeIn: base.output(z.object({})),
  restore: base.input(z.strictObject({ words: z.string().max(400) })).output(z.object({})),
}
export type SheetContract = typeof sheetContract

/** Added for the operator of a headless node, on the control socket only. */
export const operatorContract = {
  approve: base
    .input(z.strictObject({ digest: z.string() }))
    .output(
      z.object({ event: z.string().optional(), negotiation: z.string().optional(), agreement: z.string().optional() }),
    ),
  /** Reads the log again from the first batch and compares every root. */
  rebuild: base
    .input(z.strictObject({ hub: z.string() }))
    .output(z.object({ events: z.number(), height: z.number(), state: z.string(), equal: z.boolean() })),
  /** Writes a backup to a file of the node's computer, and reads it back. */
  backUp: base.input(z.strictObject({ file: z.string(), passphrase: z.string().max(1000) })).output(backedUp),
  /** As app.tryBackup, of a file of the node's computer. */
  tryBackup: base.input(z.strictObject({ file: z.string(), passphrase: z.string().max(1000) })).output(rehearsed),
  /** As files.add and files.save, by path: on a node without windows its operator names the file. */
  addFile: base.input(z.strictObject({ file: z.string().max(4096) })).output(z.object({ id: hex16 })),
  saveFile: base
    .input(z.strictObject({ agreement: hex32, root: hex32, file: z.string().max(4096) }))
    .output(z.object({ id: hex16 })),
  stop: base.output(z.object({})),
}
export type OperatorContract = typeof operatorContract
