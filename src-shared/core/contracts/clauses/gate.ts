/**
 * A gate decides when a commitment counts as done. Each is one pure module with its own words, keyed by kind and version and pinned in the
 * terms (DESIGN §6): CBOR in, a verdict out, so that a plugin's gate can join later.
 */
import type { z } from 'zod'
import type { Commitment } from '#shared/wire/contracts.ts'
import type { CborValue } from '../../kernel/index.ts'
import type { Reader } from '../../kernel/view.ts'

/** What parties are called where words are made. */
export interface GateWords {
  doer: string
  receiver: string
  review: string
  nameOf(did: string): string
  /** What a study is called, where the reader knows it. */
  titleOf(study: Uint8Array, version: number): string | undefined
}

/** review: the receiver looks at it · done: it counts as accepted · otherwise the code of a refusal. */
export type Shown = { verdict: 'review' | 'done' } | { verdict: 'refused'; code: string }

export interface Measured {
  by: string
  value: number
}

/**
 * Where a delivery is shown: `about` is that one place, `reader` the receiver's X25519 key as it was when the agreement was opened, `doer` the did
 * that shows it, `ledger` the state it is shown in.
 */
export interface ShownAt {
  about: Uint8Array
  reader: Uint8Array
  agreement: Uint8Array
  doer: string
  ledger: Reader
}

export interface Gate<P = Record<string, CborValue>> {
  kind: string
  v: number
  params: z.ZodType<P>
  /** Why this gate cannot stand in this commitment; a code. */
  misfit?(params: P, commitment: Commitment): string | null
  /** What the doer's delivery has to carry; absent where the doer has nothing to deliver. */
  shown?: z.ZodType
  /** A delivery waits for the receiver's word. */
  reviewed?: true
  deliver?(params: P, shown: Record<string, CborValue>, at: ShownAt): Shown
  /** What was shown cannot be given back, so it has no place where all or nothing holds. */
  forGood?: true
  /** What proves that the delivery is not what was promised, where that can be proven; no panel is needed then. */
  evidence?: z.ZodType
  disproves?(params: P, shown: Record<string, CborValue>, evidence: Record<string, CborValue>, at: ShownAt): boolean
  /** Dids of those whose measurements decide, where they do. */
  attesters?(params: P): readonly string[]
  /** What they measure, as the parties call it. */
  measure?(params: P): string
  /** The share earned, in thousandths, as soon as it is certain; `last`: nobody can say anything more. */
  judge?(params: P, measured: readonly Measured[], last: boolean): number | undefined
  /** Its parameters are good for one agreement: shown in one, a secret is known to everybody in the next. */
  once?: true
  /** Done by the mere passing of its time. */
  byTime?: true
  /** How it is shown, as the end of a sentence that begins with the doer's promise. */
  words(params: P, words: GateWords): string
}

/** Keeps the parameter's type inside one module. */
export const gate = <P>(module: Gate<P>): Gate => module as unknown as Gate
