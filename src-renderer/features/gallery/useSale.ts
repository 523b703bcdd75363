/** Where the sale of a work to me stands, from its tile: what is offered, what is on its way, what has come. */
import { useQuery } from '@tanstack/react-query'
import type { ContractView } from '#shared/ipc/contracts.ts'
import type { MandateView } from '#shared/ipc/mandates.ts'
import type { Notice } from '#shared/ipc/notices.ts'
import { ask } from '#ui/bridge/queries.ts'

export interface Sale {
  /** What can be bought at once: a standing offer that hands over a file by its key. */
  readonly offer: MandateView | undefined
  /** The latest agreement of mine about it. */
  readonly deal: ContractView | undefined
}

const sells = ({ phase, goods }: MandateView): boolean => phase === 'open' && goods.length > 0

/** An agreement names its notice only in its whole view; titles tell which of mine are worth a look. */
export function useSale({ id, hub, content, mine }: Pick<Notice, 'id' | 'hub' | 'content' | 'mine'>): Sale {
  const offers = useQuery(ask.mandates.list({ hub, notice: id }))
  const deals = useQuery(ask.contracts.list({ hub, filter: 'all', text: '' }))
  const offer = offers.data?.find(sells)
  const title = offer?.title ?? content.title
  const about = mine ? undefined : deals.data?.find((one) => one.title === title && one.agreement !== undefined)
  const deal = useQuery({
    ...ask.contracts.get({ negotiation: about?.negotiation ?? '' }),
    enabled: about !== undefined,
  })
  const known = deal.data?.form.notice === id ? deal.data : undefined
  return { offer, deal: about && known }
}
