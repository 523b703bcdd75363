/** The ledger's procedures, named as in the contract (src-shared/ipc/ledger.ts). */
import type { FeatureContext } from '../../engine/feature.ts'
import { batchPage, headOf } from './batches.ts'
import { compare } from './compare.ts'
import { eventDetail } from './event-detail.ts'
import { type EventQuery, eventPage } from './events.ts'
import { csvOf, historyPage, walletOf } from './wallet.ts'

interface InHub {
  hub: string
}
interface Page extends InHub {
  limit: number
  cursor?: string
}

export const handlers = {
  'ledger.wallet': (context: FeatureContext, { hub }: InHub) => walletOf(context, hub),
  'ledger.history': (context: FeatureContext, { hub, limit, cursor }: Page) => historyPage(context, hub, limit, cursor),
  'ledger.csv': (context: FeatureContext, { hub }: InHub) => csvOf(context, hub),
  'ledger.head': (context: FeatureContext, { hub }: InHub) => headOf(context, hub),
  'ledger.batches': (context: FeatureContext, { hub, limit, cursor }: Page) => batchPage(context, hub, limit, cursor),
  'ledger.events': (context: FeatureContext, query: EventQuery) => eventPage(context, query),
  'ledger.compare': (context: FeatureContext, { hub, text }: InHub & { text: string }) => compare(context, hub, text),
  'ledger.event': (context: FeatureContext, { hub, id }: InHub & { id: string }) => eventDetail(context, hub, id),
}
