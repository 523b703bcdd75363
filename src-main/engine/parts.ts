/** What an engine is made of; time and chance come in from outside, so that the same inputs give the same history. */
import type { BlobStore } from '../ports/blobs.ts'
import type { Compression } from '../ports/compression.ts'
import type { Entropy, Sealer, Verifier } from '../ports/crypto.ts'
import type { NodeEffect } from '../ports/node.ts'
import type { Stamper } from '../ports/stamper.ts'
import type { Store } from '../ports/store.ts'
import type { HeadWitness } from '../ports/witness.ts'
import type { OpenAudit } from './audit-threads.ts'
import type { FeatureModule } from './feature.ts'

export interface EngineParts {
  store: Store
  verifier: Verifier
  sealer: Sealer
  compression: Compression
  entropy: Entropy
  blobs: BlobStore
  stamper: Stamper
  /** Hashes long logs on another thread; without it everything is done on this one. */
  openAudit?: OpenAudit
  now(): number
  /** Looks after the store's files; called often, between transactions. */
  upkeep?(): void
  /** Set in the practice town alone, where `pace` hub milliseconds pass in one of the machine. */
  practice?: { pace: number }
  /** Heights between two snapshots, where tests cannot wait for as many as a hub makes. */
  snapshotEvery?: number | undefined
  features: readonly FeatureModule[]
  /** What this device has signed, noted outside of the store; without it an old store is noticed by peers only. */
  openWitness?(dev: string): HeadWitness
  /** Called after the commit that caused it; safe to repeat, safe to lose. */
  effect(effect: NodeEffect): void
}
