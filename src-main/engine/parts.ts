/** What an engine is made of; time and chance come in from outside, so that the same inputs give the same history. */
import type { BlobStore } from '../ports/blobs.ts'
import type { Entropy, Sealer, Verifier } from '../ports/crypto.ts'
import type { NodeEffect } from '../ports/node.ts'
import type { Store } from '../ports/store.ts'
import type { FeatureModule } from './feature.ts'

export interface EngineParts {
  store: Store
  verifier: Verifier
  sealer: Sealer
  entropy: Entropy
  blobs: BlobStore
  now(): number
  /** Set in the practice town alone, where `pace` hub milliseconds pass in one of the machine. */
  practice?: { pace: number }
  features: readonly FeatureModule[]
  /** Called after the commit that caused it; safe to repeat, safe to lose. */
  effect(effect: NodeEffect): void
}
