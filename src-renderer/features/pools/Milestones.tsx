import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pool, PoolMilestone } from '#shared/ipc/pools.ts'
import type { Acting } from '#ui/features/trades/useAct.ts'
import { Badge, type Tone } from '#ui/ui/Badge.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { amountText, Money } from '#ui/ui/Money.tsx'
import { When } from '#ui/ui/When.tsx'
import { ClaimDialog } from './ClaimDialog.tsx'

const TONES: Record<PoolMilestone['phase'], Tone> = {
  waiting: 'neutral',
  claimed: 'amber',
  paid: 'good',
  refused: 'danger',
  lapsed: 'neutral',
}
const DAY = 86_400_000

/** What the pool pays, how far each of it is, and what I can do about it. */
export function Milestones({ pool, acting }: { pool: Pool; acting: Acting }) {
  const { t } = useTranslation('pools')
  return (
    <Card aria-labelledby="milestones" className="grid gap-4">
      <h2 id="milestones" className="font-serif text-lg">
        {t('milestones')}
      </h2>
      <ol className="m-0 grid list-none gap-4 p-0">
        {pool.milestones.map((milestone, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a milestone is its place
          <li key={at} className="grid gap-2 border-t border-line pt-4 first:border-0 first:pt-0">
            <Milestone pool={pool} milestone={milestone} at={at} acting={acting} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

interface MilestoneProps {
  readonly pool: Pool
  readonly milestone: PoolMilestone
  readonly at: number
  readonly acting: Acting
}

function Milestone({ pool, milestone, at, acting }: MilestoneProps) {
  const { t } = useTranslation('pools')
  const [claiming, setClaiming] = useState(false)
  const { title, payee, amount, phase, due, said, within } = milestone
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0">
          <h3 className="font-medium">{title}</h3>
          <p className="text-sm text-ink-soft">
            <Money units={amount} token={pool.token} /> {t('to', { nick: payee.nick })}
          </p>
        </div>
        <Badge tone={TONES[phase]}>{t(`milestone.${phase}`)}</Badge>
      </div>
      {pool.phase === 'open' && (
        <p className="text-sm text-ink-faint">{t('within', { days: Math.ceil(within / DAY) })}</p>
      )}
      {due !== undefined && (
        <p className="text-sm text-ink-faint">
          {t('until')} <When at={due} full />
        </p>
      )}
      {said !== undefined && said !== '' && <p className="text-ink-soft">“{said}”</p>}
      {said !== undefined && <Tally pool={pool} milestone={milestone} />}
      {milestone.mayVote && <Vote pool={pool} title={title} at={at} acting={acting} />}
      {milestone.mayClaim && (
        <div>
          <Button variant="primary" onClick={() => setClaiming(true)}>
            {t('claim')}
          </Button>
        </div>
      )}
      {claiming && <ClaimDialog pool={pool} milestone={at} onClose={() => setClaiming(false)} />}
    </>
  )
}

function Tally({ pool, milestone: { votes, mine, phase } }: { pool: Pool; milestone: PoolMilestone }) {
  const { t } = useTranslation('pools')
  const { decimals, code } = pool.token
  const weight = (units: string) => (pool.count === 'heads' ? units : `${amountText(units, decimals)} ${code}`)
  return (
    <p className="figures text-sm text-ink-soft">
      {t('tally', { yes: weight(votes.yes), no: weight(votes.no), silent: weight(votes.silent) })}
      {phase === 'claimed' && ` · ${t(`silently.${votes.bySilence}`)}`}
      {mine !== undefined && ` · ${t(`voted.${mine ? 'pay' : 'refuse'}`)}`}
    </p>
  )
}

function Vote({ pool, title, at, acting }: { pool: Pool; title: string; at: number; acting: Acting }) {
  const { t } = useTranslation('pools')
  return (
    <fieldset className="m-0 grid gap-2 border-0 p-0">
      <legend className="sr-only">{t('vote.label', { title })}</legend>
      <span className="flex flex-wrap gap-2">
        {([true, false] as const).map((pay) => (
          <Button
            key={String(pay)}
            variant={pay ? 'primary' : 'secondary'}
            busy={acting.state === 'asking'}
            onClick={() => void acting.request({ act: 'pool-vote', hub: pool.hub, pool: pool.id, milestone: at, pay })}
          >
            {t(pay ? 'vote.pay' : 'vote.refuse')}
          </Button>
        ))}
      </span>
    </fieldset>
  )
}
