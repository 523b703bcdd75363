/** Wallet and ledger viewer: figures, and the signed events behind every one of them. */
import type { FeatureModule } from '../../engine/feature.ts'
import { handlers } from './handlers.ts'
import { forget, onBatch, onLedger } from './projection.ts'
import { readModel } from './read-model.ts'

export { leftUntil, runAt, tokenOf } from './coin.ts'
export { csvFile } from './csv.ts'
export { eventIdOf } from './projection.ts'
export { batchChecks, type Check, eventChecks, readable } from './proof.ts'
export { newestEntries, pendingOutOf } from './wallet.ts'

export const ledger: FeatureModule = { name: 'ledger', readModel, onBatch, onLedger, forget, handlers }
