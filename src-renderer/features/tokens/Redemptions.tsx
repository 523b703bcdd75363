import { useTranslation } from 'react-i18next'
import type { TokenDetail } from '#shared/ipc/tokens.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Badge, type Tone } from '#ui/ui/Badge.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { amountText } from '#ui/ui/Money.tsx'
import { When } from '#ui/ui/When.tsx'
import { type Reserve, unitOf } from './ReserveCard.tsx'

type Claim = TokenDetail['redemptions'][number]
const TONE: Record<Claim['state'], Tone> = { owed: 'amber', overdue: 'danger', received: 'good' }

/** Who gave tokens back for what, and whether they have got it. */
export function Redemptions({ hub, token: row, reserve }: { hub: string; token: TokenDetail; reserve: Reserve }) {
  const { t } = useTranslation('tokens')
  const acting = useAct()
  const { token } = row
  const unit = unitOf(reserve)
  const receive = (id: string) => void acting.request({ act: 'token-receive', hub, token: token.code, redemption: id })
  return (
    <Card aria-labelledby="claims" className="grid gap-3">
      <h2 id="claims" className="font-serif text-lg">
        {t('claims.title')}
      </h2>
      {row.redemptions.length === 0 ? (
        <p className="text-sm text-ink-faint">{t('claims.none')}</p>
      ) : (
        <ul className="m-0 grid list-none gap-2 p-0">
          {row.redemptions.map((claim) => {
            const owed = `${amountText(claim.owed, unit.decimals)} ${unit.code}`
            const amount = `${amountText(claim.amount, token.decimals)} ${token.code}`
            return (
              <li key={claim.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-2">
                <span className="min-w-0 flex-1">
                  {t('claims.line', { who: claim.mine ? t('claims.you') : claim.byNick, amount, owed })}
                  {claim.state !== 'received' && (
                    <span className="block text-sm text-ink-soft">
                      {t('claims.until')} <When at={claim.due} full />
                    </span>
                  )}
                </span>
                <Badge tone={TONE[claim.state]}>{t(`claims.${claim.state}`)}</Badge>
                {claim.mine && claim.state !== 'received' && (
                  <Button size="sm" aria-label={t('claims.gotNamed', { owed })} onClick={() => receive(claim.id)}>
                    {t('claims.got')}
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
      )}
      <SignStatus acting={acting} />
    </Card>
  )
}
