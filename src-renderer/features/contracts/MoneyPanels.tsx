import { ArrowRight, CircleCheck, Hourglass } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReceiptChecks } from '#ui/features/people/ReceiptLine.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { Money } from '#ui/ui/Money.tsx'
import { PersonChip } from '#ui/ui/PersonChip.tsx'
import { useReading } from './reading.ts'

/** What each party has in escrow now. */
export function EscrowPanel() {
  const { t } = useTranslation('contracts')
  const { contract, names } = useReading()
  const waiting = contract.phase === 'agreed'
  if (contract.escrow.every(({ sums }) => sums.length === 0) && !waiting) return null
  return (
    <Card aria-labelledby="escrow" className="grid gap-2">
      <h2 id="escrow" className="font-serif text-lg">
        {t('escrow.title')}
      </h2>
      <table className="w-full border-collapse text-sm">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('escrow.party')}</th>
            <th scope="col">{t('escrow.held')}</th>
          </tr>
        </thead>
        <tbody>
          {contract.escrow.map(({ party, funded, sums }) => {
            const Icon = funded ? CircleCheck : Hourglass
            return (
              <tr key={party} className="border-t border-line first:border-0">
                <th scope="row" className="py-1.5 text-start font-normal">
                  <bdi>{names[party]}</bdi>
                  {waiting && (
                    <span className="flex items-center gap-1 text-xs text-ink-faint">
                      <Icon aria-hidden className={funded ? 'size-3.5 text-good' : 'size-3.5 text-amber'} />
                      {t(funded ? 'escrow.in' : 'escrow.missing')}
                    </span>
                  )}
                </th>
                <td className="py-1.5 text-end">
                  {sums.length === 0 ? (
                    <span className="text-ink-faint">{t('compare.nothing')}</span>
                  ) : (
                    sums.map(({ amount, token }) => (
                      <span key={token.code} className="block">
                        <Money units={amount} token={token} />
                      </span>
                    ))
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Card>
  )
}

/** What has reached whom out of escrow. Nothing before something has. */
export function FlowsPanel() {
  const { t } = useTranslation('contracts')
  const { contract } = useReading()
  if (contract.flows.length === 0) return null
  return (
    <Card aria-labelledby="flows" className="grid gap-2">
      <h2 id="flows" className="font-serif text-lg">
        {t('flows.title')}
      </h2>
      <ul className="m-0 grid list-none gap-2 p-0 text-sm">
        {contract.flows.map(({ from, to, amount, token }) => (
          <li key={`${from.did} ${to.did} ${token.code}`} className="flex flex-wrap items-center gap-2">
            <PersonChip person={from} bare size="sm" />
            <ArrowRight aria-label={t('flows.to')} className="size-4 text-ink-faint rtl:rotate-180" />
            <PersonChip person={to} bare size="sm" />
            <Money units={amount} token={token} className="ms-auto font-medium" />
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** How many have signed what came of it; its checks, and the file of it. */
export function ReceiptPanel() {
  const { t } = useTranslation('contracts')
  const { receipt, agreement, hub, title } = useReading().contract
  const [checking, setChecking] = useState(false)
  if (!receipt || agreement === undefined) return null
  const all = receipt.signed.length >= receipt.of
  return (
    <Card aria-labelledby="receipt" className="grid gap-2 border-t-3 border-t-primary">
      <h2 id="receipt" className="font-serif text-lg">
        {t('receipt.title')}
      </h2>
      <p className="font-medium">{t('receipt.signed', { signed: receipt.signed.length, of: receipt.of })}</p>
      <p className="text-sm text-ink-faint">{t(all ? 'receipt.all' : 'receipt.waiting')}</p>
      <Button onClick={() => setChecking(true)}>{t('receipt.verify')}</Button>
      {checking && (
        <Dialog open onOpenChange={setChecking} title={t('receipt.title')} description={title}>
          <ReceiptChecks hub={hub} agreement={agreement} />
        </Dialog>
      )}
    </Card>
  )
}
