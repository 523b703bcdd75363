import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '#shared/ipc/court.ts'
import { ask } from '#ui/bridge/queries.ts'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { ENGLISH } from '#ui/ui/english.ts'
import { FinalityLamp } from '#ui/ui/FinalityLamp.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { SkeletonRows } from '#ui/ui/Skeleton.tsx'
import { SubjectHeader } from '#ui/ui/SubjectHeader.tsx'
import { When } from '#ui/ui/When.tsx'
import { Asks } from './Asks.tsx'
import { CaseActs } from './CaseActs.tsx'
import { CaseHistory } from './CaseHistory.tsx'
import { CasePhase } from './CasePhase.tsx'
import { CaseTimeline } from './CaseTimeline.tsx'
import { DrawCheck } from './DrawCheck.tsx'
import { Evidence } from './Evidence.tsx'
import { NextCard } from './NextCard.tsx'
import { Panels } from './Panels.tsx'
import { Sides } from './Sides.tsx'
import { StakesCard } from './StakesCard.tsx'
import { Talks } from './Talks.tsx'

/** One case: what comes next, what both sides say, who judges, and what came of it. */
export function CasePage() {
  const { t } = useTranslation('court')
  const { case: id } = useParams({ from: '/shell/court/$case' })
  const query = useQuery(ask.court.get({ case: id }))
  return (
    <div className="mx-auto max-w-6xl">
      <Loaded query={query} title={t('case.title')} skeleton={<SkeletonRows rows={4} className="h-28" />}>
        {(view) => <Whole key={view.id} view={view} />}
      </Loaded>
    </div>
  )
}

function Whole({ view }: { view: CaseView }) {
  return (
    <article className="grid grid-cols-1 gap-5 wrap-anywhere">
      <Header view={view} />
      <CaseActs view={view} />
      <NextCard view={view} />
      <CaseTimeline view={view} />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[1fr_19rem]">
        <div className="grid min-w-0 gap-5">
          <Talks view={view} />
          <Asks view={view} />
          <Evidence view={view} />
          <Panels view={view} />
          <CaseHistory view={view} />
        </div>
        <aside className="grid min-w-0 gap-4">
          <Payoff view={view} />
          <StakesCard view={view} />
          <DrawCheck view={view} />
        </aside>
      </div>
    </article>
  )
}

function Header({ view }: { view: CaseView }) {
  const { t } = useTranslation('court')
  const { title, reason, sides, filed, negotiation, finality, role, sentence, line } = view
  return (
    <SubjectHeader
      back={<BackLink to="/court">{t('back')}</BackLink>}
      title={title}
      standing={
        <>
          <FinalityLamp state={finality} />
          <CasePhase found={view} />
        </>
      }
    >
      <div className="mt-2">
        <Sides sides={sides} size="md" />
      </div>
      <p className="mt-2 text-ink-soft">
        {t(`reason.${reason}`)} · {t('case.filed', { name: sides[0].nick })} <When at={filed} />
        {role !== 'member' && ` · ${t(`role.${role}`)}`}
      </p>
      {line !== '' && (
        <p className="mt-2 max-w-prose text-pretty">
          <span className="text-ink-faint">{t('case.line')}:</span> <span {...ENGLISH}>{line}</span>
        </p>
      )}
      {sentence !== '' && (
        <p className="mt-1 max-w-prose text-sm text-pretty text-ink-soft">
          <span className="text-ink-faint">{t('case.signed')}:</span> <span {...ENGLISH}>{sentence}</span>
        </p>
      )}
      {negotiation !== undefined && (
        <Link
          to="/contracts/$negotiation"
          params={{ negotiation }}
          className="mt-2 inline-flex min-h-6 items-center gap-1.5 text-sm text-primary underline underline-offset-2"
        >
          <FileText aria-hidden className="size-4" />
          {t('case.agreement')}
        </Link>
      )}
    </SubjectHeader>
  )
}

function Payoff({ view: { payoff } }: { view: CaseView }) {
  const { t } = useTranslation('court')
  if (payoff.length === 0) return null
  return (
    <Card aria-labelledby="payoff" className="grid gap-2">
      <h2 id="payoff" className="font-serif text-lg">
        {t('payoff.title')}
      </h2>
      <ul className="m-0 grid list-disc gap-1.5 ps-5 text-sm">
        {payoff.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  )
}
