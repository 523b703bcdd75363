import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Card } from '#ui/ui/Card.tsx'
import { Money } from '#ui/ui/Money.tsx'
import { PersonChip } from '#ui/ui/PersonChip.tsx'
import { When } from '#ui/ui/When.tsx'
import { courtOf } from './court.ts'
import { useReading } from './reading.ts'

/** Until when what was paid can still be asked back, and what was; nothing where neither is so. */
export function RedressPanel() {
  const { t } = useTranslation('contracts')
  const { contract } = useReading()
  const { redress } = contract
  if (!redress || (redress.until === undefined && redress.claims.length === 0)) return null
  const changed = redress.moved.length > 0
  return (
    <Card aria-labelledby="redress" className={changed ? 'grid gap-2 border-t-3 border-t-amber' : 'grid gap-2'}>
      <h2 id="redress" className="font-serif text-lg">
        {t(changed ? 'redress.changed' : 'redress.title')}
      </h2>
      <ul className="m-0 grid list-none gap-1 p-0 text-sm">
        {redress.claims.map(({ commitment, done }) => (
          <li key={commitment}>
            {t(done ? `redress.by.${done.by}` : 'redress.inCourt', {
              what: contract.commitments[commitment]?.title ?? '',
            })}
            {done && (
              <>
                {' '}
                · <When at={done.at} className="text-ink-faint" />
              </>
            )}
          </li>
        ))}
      </ul>
      <Moved />
      {redress.until !== undefined && (
        <p className="text-sm text-ink-soft">
          {t(courtOf(contract.form.dispute) ? 'redress.untilCase' : 'redress.untilProof')}{' '}
          <When at={redress.until} full className="font-medium text-ink" />
        </p>
      )}
    </Card>
  )
}

function Moved() {
  const { t } = useTranslation('contracts')
  const { contract } = useReading()
  const moved = contract.redress?.moved ?? []
  if (moved.length === 0) return null
  return (
    <>
      <ul aria-label={t('redress.moved')} className="m-0 grid list-none gap-2 p-0 text-sm">
        {moved.map(({ from, to, token, amount, covered, left }) => (
          <li key={`${from.did} ${to.did} ${token.code}`} className="grid gap-0.5">
            <span className="flex flex-wrap items-center gap-2">
              <PersonChip person={from} bare size="sm" />
              <ArrowRight aria-label={t('flows.to')} className="size-4 text-ink-faint rtl:rotate-180" />
              <PersonChip person={to} bare size="sm" />
              <Money units={amount} token={token} className="ms-auto font-medium" />
            </span>
            {covered !== '0' && (
              <span className="flex flex-wrap justify-between gap-2 text-ink-soft">
                {t('redress.covered')} <Money units={covered} token={token} />
              </span>
            )}
            {left !== '0' && (
              <span className="flex flex-wrap justify-between gap-2 text-ink-soft">
                {t('redress.left')} <Money units={left} token={token} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {moved.some(({ left }) => left !== '0') && <p className="text-sm text-ink-soft">{t('redress.owed')}</p>}
    </>
  )
}
