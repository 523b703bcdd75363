import { useQuery } from '@tanstack/react-query'
import { Download, ShieldCheck } from 'lucide-react'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyReceipt, ContractReceipt, Receipt } from '#shared/ipc/hubs.ts'
import type { Token } from '#shared/ipc/values.ts'
import { ask } from '#ui/bridge/queries.ts'
import { ReceiptCredential } from '#ui/features/credentials/ReceiptCredential.tsx'
import { ChecksList } from '#ui/features/ledger/ChecksList.tsx'
import { Badge, type Tone } from '#ui/ui/Badge.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { Money } from '#ui/ui/Money.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { saveFile } from '#ui/ui/saveFile.ts'
import { When } from '#ui/ui/When.tsx'

const TONE: Record<Receipt['outcome'], Tone> = {
  released: 'good',
  refunded: 'neutral',
  split: 'amber',
  cancelled: 'neutral',
}

export interface ReceiptLineProps {
  readonly hub: string
  readonly receipt: AnyReceipt
  readonly tokenOf: (code: string) => Token
  readonly nameOf: (did: string) => string
}

/** One receipt: what was paid to whom, who signed, and its checks for whoever wants to see them. */
export function ReceiptLine({ hub, receipt, tokenOf, nameOf }: ReceiptLineProps) {
  const { t } = useTranslation('people')
  const [open, setOpen] = useState(false)
  const what = receipt.title === '' ? t('receipts.untitled') : t('receipts.of', { title: receipt.title })
  const paid = paymentsIn(receipt)
  return (
    <div className="grid gap-2.5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1">
          <p className="truncate font-medium">{what}</p>
          <p className="text-sm text-ink-soft">
            {paid.length === 0 && t('receipts.unpaid')}
            {paid.map(({ from, to, amount, token }, at) => (
              <Fragment key={`${from} ${to} ${token}`}>
                {at > 0 && '; '}
                {t('receipts.paidBy', { payer: nameOf(from), provider: nameOf(to) })}{' '}
                <Money units={amount} token={tokenOf(token)} className="font-medium text-ink" />
              </Fragment>
            ))}
            <span className="text-ink-faint">
              {' · '}
              <When at={receipt.time} />
            </span>
          </p>
        </div>
        <span className="flex flex-wrap items-center gap-2">
          <Outcome receipt={receipt} />
          <Signed by={receipt.signedBy} of={receipt.kind === 'single' ? 2 : receipt.parties.length} />
          <Button
            size="sm"
            aria-expanded={open}
            aria-label={open ? undefined : t('receipts.verifyNamed', { what })}
            icon={<ShieldCheck aria-hidden className="size-4" />}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'receipts.hide' : 'receipts.verify')}
          </Button>
        </span>
      </div>
      {open && <ReceiptChecks hub={hub} agreement={receipt.agreement} />}
    </div>
  )
}

function paymentsIn(receipt: AnyReceipt): ContractReceipt['flows'] {
  if (receipt.kind === 'several') return receipt.flows
  const { payer, provider, token, paid } = receipt
  return paid === '0' ? [] : [{ from: payer, to: provider, token, amount: paid }]
}

function Outcome({ receipt }: { receipt: AnyReceipt }) {
  const { t } = useTranslation('people')
  if (receipt.kind === 'single')
    return <Badge tone={TONE[receipt.outcome]}>{t(`receipts.outcome_${receipt.outcome}`)}</Badge>
  const count = receipt.commitments.length
  const kept = receipt.commitments.filter(({ phase }) => phase === 'kept').length
  return (
    <Badge tone={kept === count ? 'good' : kept > 0 ? 'amber' : 'neutral'}>{t('receipts.kept', { kept, count })}</Badge>
  )
}

/** How many of its sides have signed. */
export function Signed({ by, of }: { by: readonly string[]; of: number }) {
  const { t } = useTranslation('people')
  const signed = Math.min(of, by.length)
  return (
    <Badge tone={signed === of ? 'good' : 'amber'}>
      {of === 2 ? t(`receipts.signed_${signed as 0 | 1 | 2}`) : t('receipts.signedOf', { signed, of })}
    </Badge>
  )
}

/** The checks made on the very document that can be saved. */
export function ReceiptChecks({ hub, agreement }: { hub: string; agreement: string }) {
  const { t } = useTranslation('people')
  const query = useQuery(ask.hubs.receipt({ hub, agreement }))
  return (
    <div className="rise rounded-md border border-line bg-paper p-4">
      <Loaded query={query}>
        {({ receipt, checks, document }) => {
          const good = checks.every(({ ok }) => ok)
          return (
            <div className="grid gap-3">
              <Note kind={good ? 'good' : 'danger'} title={t(good ? 'receipts.verified' : 'receipts.notVerified')} />
              <ChecksList checks={checks} />
              <div className="flex flex-wrap items-center gap-3 border-t border-line pt-3">
                <Button
                  size="sm"
                  icon={<Download aria-hidden className="size-4" />}
                  onClick={() =>
                    saveFile(
                      `receipt-${agreement.slice(0, 12)}.json`,
                      new Blob([document], { type: 'application/json' }),
                    )
                  }
                >
                  {t('receipts.save')}
                </Button>
                <ReceiptCredential hub={hub} receipt={receipt} />
                <span className="text-sm text-ink-faint">{t('receipts.saveHint')}</span>
              </div>
            </div>
          )
        }}
      </Loaded>
    </div>
  )
}
