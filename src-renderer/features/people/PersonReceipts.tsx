import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useTokenOf } from '#ui/features/tokens/useTokens.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { shortId } from '#ui/ui/CopyText.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import type { Member } from './MemberList.tsx'
import { ReceiptLine } from './ReceiptLine.tsx'

const SHOWN_FIRST = 10

/** Every receipt of this person in the hub, each with its proof. */
export function PersonReceipts({ person, hub, all }: { person: Member; hub: HubSummary; all: readonly Member[] }) {
  const { t } = useTranslation('people')
  const [whole, setWhole] = useState(false)
  const query = useQuery(ask.hubs.receipts({ hub: hub.hub, did: person.did }))
  const tokenOf = useTokenOf(hub)
  const names = new Map(all.map(({ did, nick }) => [did, nick]))
  return (
    <section aria-labelledby="receipts">
      <h2 id="receipts" className="font-serif text-lg">
        {t('receipts.title')}
      </h2>
      <p className="mb-2 text-sm text-ink-faint">{t('receipts.lead')}</p>
      <Loaded query={query}>
        {(receipts) =>
          receipts.length === 0 ? (
            <p className="text-ink-faint">{t('receipts.none')}</p>
          ) : (
            <Card pad="none">
              <ul className="m-0 list-none p-0">
                {receipts.slice(0, whole ? undefined : SHOWN_FIRST).map((receipt) => (
                  <li key={receipt.agreement} className="border-b border-line px-4 py-3 last:border-0">
                    <ReceiptLine
                      hub={hub.hub}
                      receipt={receipt}
                      tokenOf={tokenOf}
                      nameOf={(did) => names.get(did) ?? shortId(did)}
                    />
                  </li>
                ))}
              </ul>
              {!whole && receipts.length > SHOWN_FIRST && (
                <div className="grid justify-items-center border-t border-line py-2.5">
                  <Button size="sm" variant="quiet" onClick={() => setWhole(true)}>
                    {t('receipts.more', { count: receipts.length })}
                  </Button>
                </div>
              )}
            </Card>
          )
        }
      </Loaded>
    </section>
  )
}
