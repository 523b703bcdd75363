import { BadgeCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trade } from '#shared/ipc/agreements.ts'
import { ReceiptChecks, Signed } from '#ui/features/people/ReceiptLine.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { Money } from '#ui/ui/Money.tsx'
import { When } from '#ui/ui/When.tsx'

/** What both sides signed at the end. Nothing before there is one. */
export function TradeReceipt({ trade }: { trade: Trade }) {
  const { t } = useTranslation(['trades', 'people'])
  const [checking, setChecking] = useState(false)
  const { receipt, token, hub } = trade
  if (!receipt) return null
  const both = receipt.signedBy.length >= 2
  return (
    <Card aria-labelledby="receipt" className="grid gap-3 border-t-3 border-t-primary">
      <div className="flex items-center justify-between gap-3">
        <h2 id="receipt" className="flex items-center gap-2 font-serif text-lg">
          <BadgeCheck aria-hidden className="size-5 text-primary" />
          {t('receipt.title')}
        </h2>
        <Signed by={receipt.signedBy} of={2} />
      </div>
      <KeyValue
        items={[
          { label: t('receipt.outcome'), value: t(`people:receipts.outcome_${receipt.outcome}`) },
          { label: t('receipt.paid'), value: <Money units={receipt.paid} token={token} /> },
          ...(receipt.refunded === '0'
            ? []
            : [{ label: t('receipt.refunded'), value: <Money units={receipt.refunded} token={token} /> }]),
          {
            label: t('receipt.placed'),
            value: (
              <>
                <When at={receipt.time} /> · {t('people:receipts.batch', { h: receipt.height })}
              </>
            ),
          },
        ]}
      />
      <p className="text-sm text-ink-faint">
        {both ? t('receipt.lead') : t('receipt.waiting', { nick: trade.counterparty.nick })}
      </p>
      <Button onClick={() => setChecking(true)}>{t('receipt.verify')}</Button>
      {checking && (
        <Dialog open onOpenChange={setChecking} title={t('receipt.title')} description={trade.title}>
          <ReceiptChecks hub={hub} agreement={receipt.agreement} />
        </Dialog>
      )}
    </Card>
  )
}
