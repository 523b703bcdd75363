/** What I owe and what I am owed in a hub, where a ruling or a proof took more than there was (decision 051). */
import type { z } from 'zod'
import { toHex } from '#shared/core/kernel/index.ts'
import { type DebtItem, debtors, POOL, readDebt } from '#shared/core/ledger/index.ts'
import type { debts } from '#shared/ipc/ledger.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { dealOf, personOf } from '../people/index.ts'
import { tokenOf } from './coin.ts'

type Debts = z.infer<typeof debts>

/** In every token, oldest first within each. */
export function debtsOf(context: FeatureContext, hub: string): Debts {
  const me = context.keys().did
  const reader = context.state(hub)
  const all = debtors(reader).flatMap(({ token, did }) =>
    readDebt(reader, token, did).map((item) => ({ token, from: did, item })),
  )
  const said = (token: string, other: string, { agreement, why, amount }: DebtItem): Debts['owe'][number] => {
    const deal = dealOf(context.sql, toHex(agreement))
    return {
      token: tokenOf(context, hub, token),
      amount: String(amount),
      ...(other !== POOL && { other: personOf(context.sql, hub, other, me) }),
      why,
      agreement: toHex(agreement),
      ...(deal && { negotiation: deal.negotiation, title: deal.title }),
    }
  }
  return {
    owe: all.filter(({ from }) => from === me).map(({ token, item }) => said(token, item.to, item)),
    owed: all.filter(({ item }) => item.to === me).map(({ token, from, item }) => said(token, from, item)),
  }
}
