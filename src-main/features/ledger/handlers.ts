/** The ledger's procedures, named as in the contract (src-shared/ipc/ledger.ts). */
import type { FeatureContext } from '../../engine/feature.ts'
import { batchPage, headOf } from './batches.ts'
import { compare } from './compare.ts'
import { courseOf } from './course.ts'
import { debtsOf } from './debts.ts'
import { eventDetail } from './event-detail.ts'
import { type EventQuery, eventPage } from './events.ts'
import { tokenDetailOf, tokensOf } from './tokens.ts'
import { csvOf, historyPage, walletOf } from './wallet.ts'

interface InHub {
  hub: string
}
interface InToken extends InHub {
  token?: string
}
interface Page extends InToken {
  limit: number
  cursor?: string
}

export const handlers = {
  'ledger.wallet': (context: FeatureContext, { hub, token }: InToken) => walletOf(context, hub, token),
  'ledger.debts': (context: FeatureContext, { hub }: InHub) => debtsOf(context, hub),
  'ledger.tokens': (context: FeatureContext, { hub }: InHub) => tokensOf(context, hub),
  'ledger.token': (context: FeatureContext, { hub, token }: Required<InToken>) => tokenDetailOf(context, hub, token),
  'ledger.history': historyPage,
  'ledger.course': courseOf,
  'ledger.csv': (context: FeatureContext, { hub, token }: InToken) => csvOf(context, hub, token),
  'ledger.head': (context: FeatureContext, { hub }: InHub) => headOf(context, hub),
  'ledger.batches': (context: FeatureContext, { hub, limit, cursor }: Page) => batchPage(context, hub, limit, cursor),
  'ledger.events': (context: FeatureContext, query: EventQuery) => eventPage(context, query),
  'ledger.compare': (context: FeatureContext, { hub, text }: InHub & { text: string }) => compare(context, hub, text),
  'ledger.event': (context: FeatureContext, { hub, id }: InHub & { id: string }) => eventDetail(context, hub, id),
}
