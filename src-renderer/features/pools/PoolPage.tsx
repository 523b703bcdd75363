import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Target } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pool } from '#shared/ipc/pools.ts'
import { ask } from '#ui/bridge/queries.ts'
import { NoHub, OfHub } from '#ui/features/hubs/OfHub.tsx'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { type Acting, useAct } from '#ui/features/trades/useAct.ts'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { Money } from '#ui/ui/Money.tsx'
import { SkeletonRows } from '#ui/ui/Skeleton.tsx'
import { When } from '#ui/ui/When.tsx'
import { Gifts } from './Gifts.tsx'
import { GiveDialog } from './GiveDialog.tsx'
import { Milestones } from './Milestones.tsx'
import { PoolPhase } from './PoolPhase.tsx'
import { Progress } from './Progress.tsx'
import { Story } from './Story.tsx'

/** One pool: how far it is, what comes next by itself, who gave, and what it pays. */
export function PoolPage() {
  const { t } = useTranslation('pools')
  const { pool: id } = useParams({ from: '/shell/pools/$pool' })
  const none = (
    <NoHub icon={<Target aria-hidden />} title={t('noHub')} go={t('toHub')}>
      {t('noHubText')}
    </NoHub>
  )
  return (
    <div className="mx-auto max-w-6xl">
      <OfHub title={t('title')} none={none}>
        {(hub) => <OnePool key={id} hub={hub.hub} id={id} />}
      </OfHub>
    </div>
  )
}

function OnePool({ hub, id }: { hub: string; id: string }) {
  const { t } = useTranslation('pools')
  const query = useQuery(ask.pools.get({ hub, pool: id }))
  return (
    <Loaded query={query} title={t('title')} skeleton={<SkeletonRows rows={4} className="h-28" />}>
      {(pool) => <Whole pool={pool} />}
    </Loaded>
  )
}

function Whole({ pool }: { pool: Pool }) {
  const acting = useAct()
  return (
    <article className="grid grid-cols-1 gap-5 wrap-anywhere">
      <Header pool={pool} acting={acting} />
      <SignStatus acting={acting} />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[1fr_20rem]">
        <div className="grid min-w-0 gap-5">
          <Standing pool={pool} />
          <Milestones pool={pool} acting={acting} />
          <Story pool={pool} />
        </div>
        <aside className="grid min-w-0 gap-5">
          <Gifts pool={pool} />
          <Lines id="rules" lines={pool.rules} />
        </aside>
      </div>
    </article>
  )
}

function Header({ pool, acting }: { pool: Pool; acting: Acting }) {
  const { t } = useTranslation('pools')
  const [giving, setGiving] = useState(false)
  const { acts, hub, id } = pool
  const busy = acting.state === 'asking'
  return (
    <header className="grid gap-2">
      <BackLink to="/pools">{t('back')}</BackLink>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h1 id="page-title" tabIndex={-1} className="min-w-0 font-serif text-2xl outline-none">
          {pool.name}
        </h1>
        <span className="flex flex-wrap items-center gap-2">
          <PoolPhase phase={pool.phase} />
          {acts.includes('cancel') && (
            <Button
              variant="quiet"
              busy={busy}
              onClick={() => void acting.request({ act: 'pool-cancel', hub, pool: id })}
            >
              {t('cancel')}
            </Button>
          )}
          {acts.includes('withdraw') && (
            <Button busy={busy} onClick={() => void acting.request({ act: 'pool-withdraw', hub, pool: id })}>
              {t('withdraw')}
            </Button>
          )}
          {acts.includes('give') && (
            <Button variant="primary" onClick={() => setGiving(true)}>
              {t('give')}
            </Button>
          )}
        </span>
      </div>
      <p className="text-ink-soft">
        {t('by', { nick: pool.by.nick })} <When at={pool.opened} />
      </p>
      {pool.purpose !== '' && <p className="max-w-prose whitespace-pre-line">{pool.purpose}</p>}
      {giving && <GiveDialog pool={pool} onClose={() => setGiving(false)} />}
    </header>
  )
}

/** How far it is, and what becomes of it by itself. */
function Standing({ pool }: { pool: Pool }) {
  const { t } = useTranslation('pools')
  const { due, mine, rest, token, phase } = pool
  return (
    <Card aria-labelledby="course" className="grid gap-4">
      <Progress pool={pool} />
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {due !== undefined && (
          <span>
            <span className="text-ink-faint">{t(phase === 'open' ? 'ends' : 'next')}</span> <When at={due} full />
          </span>
        )}
        {mine !== '0' && (
          <span>
            <span className="text-ink-faint">{t('mine')}</span> <Money units={mine} token={token} />
          </span>
        )}
        {rest !== undefined && (
          <span>
            <span className="text-ink-faint">{t('rest')}</span> <Money units={rest} token={token} />
          </span>
        )}
      </p>
      <div className="grid gap-1">
        <h2 id="course" className="text-sm font-medium">
          {t('course')}
        </h2>
        {pool.course.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </Card>
  )
}

function Lines({ id, lines }: { id: 'rules'; lines: readonly string[] }) {
  const { t } = useTranslation('pools')
  return (
    <Card aria-labelledby={id} className="grid gap-2">
      <h2 id={id} className="font-serif text-lg">
        {t(id)}
      </h2>
      {lines.map((line) => (
        <p key={line} className="text-sm text-ink-soft">
          {line}
        </p>
      ))}
    </Card>
  )
}
