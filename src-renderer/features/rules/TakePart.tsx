import { useTranslation } from 'react-i18next'
import type { RulesView } from '#shared/ipc/governance.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { type Acting, useAct } from '#ui/features/trades/useAct.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { amountText } from '#ui/ui/Money.tsx'
import { PersonChip } from '#ui/ui/PersonChip.tsx'
import { Stake } from './Stake.tsx'

/** Offering this computer, giving one's standing vote, and locking a stake: as far as the hub's way of choosing signers asks for it. */
export function TakePart({ rules }: { rules: RulesView }) {
  const { t } = useTranslation('rules')
  const acting = useAct()
  const { mine, policy } = rules
  return (
    <Card aria-labelledby="take-part">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 id="take-part" className="font-serif text-lg">
          {t('part.title')}
        </h2>
        {mine.member && <Offer rules={rules} acting={acting} />}
      </div>
      <Offers rules={rules} acting={acting} />
      {mine.member && policy.form.consensus.model === 'staking' && <Stake rules={rules} acting={acting} />}
      <div className="mt-4">
        <Declining hub={rules.hub} declines={mine.declines} />
      </div>
      <SignStatus acting={acting} />
    </Card>
  )
}

interface PartProps {
  readonly rules: RulesView
  readonly acting: Acting
}

function Offer({ rules: { hub, mine }, acting }: PartProps) {
  const { t } = useTranslation('rules')
  const busy = acting.state === 'asking'
  return (
    <span className="flex gap-2">
      {mine.offered && (
        <Button size="sm" busy={busy} onClick={() => void acting.request({ act: 'retire', hub })}>
          {t('part.retire')}
        </Button>
      )}
      {!mine.here && (
        <Button size="sm" busy={busy} onClick={() => void acting.request({ act: 'validate', hub })}>
          {t(mine.offered ? 'part.move' : 'part.offer')}
        </Button>
      )}
    </span>
  )
}

function Offers({ rules, acting }: PartProps) {
  const { t } = useTranslation('rules')
  const { candidates, hub, mine, token, policy } = rules
  const { model } = policy.form.consensus
  if (candidates.length === 0) return <p className="text-ink-soft">{t('part.none')}</p>
  return (
    <ul aria-label={t('part.offers')} className="m-0 grid list-none gap-2 p-0">
      {candidates.map(({ did, nick, me, delegations, stake, seated }) => (
        <li key={did} className="flex flex-wrap items-center justify-between gap-3">
          <span className="flex items-center gap-3">
            <PersonChip person={{ did, nick, me }} size="sm" bare />
            {seated && <Badge tone="primary">{t('part.seated')}</Badge>}
          </span>
          <span className="flex items-center gap-3 text-sm text-ink-soft">
            {t('part.delegations', { count: delegations })}
            {model === 'staking' &&
              ` · ${t('part.staked', { amount: `${amountText(stake, token.decimals)} ${token.code}` })}`}
            {mine.member && <Delegate did={did} nick={nick} hub={hub} mine={mine} acting={acting} />}
          </span>
        </li>
      ))}
    </ul>
  )
}

interface DelegateProps {
  readonly did: string
  readonly nick: string
  readonly hub: string
  readonly mine: RulesView['mine']
  readonly acting: Acting
}

function Delegate({ did, nick, hub, mine, acting }: DelegateProps) {
  const { t } = useTranslation('rules')
  const busy = acting.state === 'asking'
  if (mine.delegate?.did === did)
    return (
      <span className="flex items-center gap-2">
        <Badge tone="good">{t('part.delegated')}</Badge>
        <Button size="sm" variant="quiet" busy={busy} onClick={() => void acting.request({ act: 'delegate', hub })}>
          {t('part.undelegate')}
        </Button>
      </span>
    )
  return (
    <Button
      size="sm"
      aria-label={t('part.delegateTo', { nick })}
      busy={busy}
      onClick={() => void acting.request({ act: 'delegate', hub, to: did })}
    >
      {t('part.delegate')}
    </Button>
  )
}

function Declining({ hub, declines }: { hub: string; declines: boolean }) {
  const { t } = useTranslation('rules')
  const { send, busy } = useSend(rpc.governance.declineToValidate, ['hubs'])
  return (
    <Checkbox
      label={t('part.stop')}
      hint={t('part.stopHint')}
      checked={declines}
      disabled={busy}
      onChecked={(decline) => void send({ hub, decline })}
    />
  )
}
