import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ContractView } from '#shared/ipc/contracts.ts'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useHub } from '#ui/features/hubs/current.ts'
import { RateCard } from '#ui/features/reputation/RateCard.tsx'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { Badge } from '#ui/ui/Badge.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { ENGLISH } from '#ui/ui/english.ts'
import { FinalityLamp } from '#ui/ui/FinalityLamp.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { amountText } from '#ui/ui/Money.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { PersonChip } from '#ui/ui/PersonChip.tsx'
import { SkeletonRows } from '#ui/ui/Skeleton.tsx'
import { SubjectHeader } from '#ui/ui/SubjectHeader.tsx'
import { CommitmentCard } from './CommitmentCard.tsx'
import { ContractActs } from './ContractActs.tsx'
import { Courses } from './Courses.tsx'
import { History } from './History.tsx'
import { Lanes } from './Lanes.tsx'
import { EscrowPanel, FlowsPanel, ReceiptPanel } from './MoneyPanels.tsx'
import { NextStep } from './NextStep.tsx'
import { Proposals } from './Proposals.tsx'
import { isEnded, PHASE_TONE } from './phases.ts'
import { RedressPanel } from './RedressPanel.tsx'
import { type Reading, ReadingProvider, useReading } from './reading.ts'
import { TakeAway } from './TakeAway.tsx'
import { useSaying } from './useSaying.ts'
import { Wishes } from './Wishes.tsx'

export function ContractPage() {
  const { t } = useTranslation('contracts')
  const { negotiation } = useParams({ from: '/shell/contracts/$negotiation' })
  const query = useQuery(ask.contracts.get({ negotiation }))
  return (
    <div className="mx-auto max-w-6xl">
      <Loaded query={query} title={t('page.title')} skeleton={<SkeletonRows rows={4} className="h-28" />}>
        {(contract) => <InHub key={contract.negotiation} contract={contract} />}
      </Loaded>
    </div>
  )
}

function InHub({ contract }: { contract: ContractView }) {
  const hub = useHub(contract.hub)
  return hub ? <Whole contract={contract} hub={hub} /> : <SkeletonRows rows={4} className="h-28" />
}

function Whole({ contract, hub }: { contract: ContractView; hub: HubSummary }) {
  const { t } = useTranslation('contracts')
  const reading = useContract(contract, hub)
  return (
    <ReadingProvider value={reading}>
      <article className="grid grid-cols-1 gap-5 wrap-anywhere">
        <Header contract={contract} />
        {contract.mine < 0 && <Note>{t('page.third')}</Note>}
        <ContractActs />
        <Wishes />
        <NextStep />
        <Lanes />
        <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[1fr_19rem]">
          <div className="grid min-w-0 gap-5">
            {contract.phase === 'offered' && <Proposals />}
            <section aria-labelledby="commitments" className="grid gap-3">
              <h2 id="commitments" className="font-serif text-lg">
                {t('draft.commitments')}
              </h2>
              {contract.commitments.map((one) => (
                <CommitmentCard key={one.place} one={one} />
              ))}
            </section>
            {contract.phase !== 'offered' && contract.proposals.length > 0 && <Proposals />}
            <History />
          </div>
          <aside className="grid min-w-0 grid-cols-1 gap-4">
            <EscrowPanel />
            <FlowsPanel />
            <RedressPanel />
            <ReceiptPanel />
            {isEnded(contract.phase) && contract.mine >= 0 && (
              <RateCard hub={contract.hub} agreement={contract.agreement} />
            )}
            <CoursesPanel />
            <TakeAway />
          </aside>
        </div>
      </article>
    </ReadingProvider>
  )
}

/** How the people and sums of an agreement are said here; whoever is no party is known from the hub's members. */
function useContract(contract: ContractView, hub: HubSummary): Reading {
  const { t } = useTranslation('contracts')
  const members = useQuery(ask.hubs.members({ hub: hub.hub })).data ?? []
  const said = useSaying([...contract.parties, ...members], hub, contract.form)
  const decimals = (code: string) =>
    contract.tokens.find((token) => token.code === code)?.decimals ?? hub.token.decimals
  const say = { ...said, amount: (sum: string, code: string) => `${amountText(sum, decimals(code))} ${code}` }
  return {
    contract,
    say,
    names: contract.form.parties.map(({ did, group }, place) => {
      const nick = contract.parties[place]?.nick ?? say.name(did)
      return group ? t('page.group', { nick, count: group.members.length - 1 }) : nick
    }),
    sums: (sums) =>
      sums.length === 0 ? t('compare.nothing') : sums.map(({ amount, token }) => say.amount(amount, token)).join(', '),
  }
}

function Header({ contract }: { contract: ContractView }) {
  const { t } = useTranslation('contracts')
  return (
    <SubjectHeader
      back={<BackLink to="/trades">{t('back')}</BackLink>}
      title={contract.title}
      standing={
        <>
          {contract.agreement !== undefined && <FinalityLamp state={contract.finality} />}
          <span className="text-sm text-ink-soft">
            {t('row.progress', { over: contract.over, count: contract.count })}
          </span>
          <Badge tone={PHASE_TONE[contract.phase]}>{t(`contractPhase.${contract.phase}`)}</Badge>
          {(contract.redress?.moved.length ?? 0) > 0 && <Badge tone="amber">{t('redress.badge')}</Badge>}
        </>
      }
    >
      <p {...ENGLISH} data-private className="mt-2 max-w-prose text-lg text-pretty text-ink-soft">
        {contract.sentence}
      </p>
      <ul aria-label={t('page.parties')} className="m-0 mt-3 flex list-none flex-wrap gap-2 p-0">
        {contract.parties.map((person) => (
          <li key={person.did}>
            <Link to="/people/$did" params={{ did: person.did }} className="-ms-1 block rounded-md p-1 hover:bg-sunk">
              <PersonChip person={person} bare />
            </Link>
          </li>
        ))}
      </ul>
      {contract.form.text !== '' && <p className="mt-3 max-w-prose whitespace-pre-wrap">{contract.form.text}</p>}
      {contract.form.notes !== '' && (
        <p className="mt-2 max-w-prose text-sm whitespace-pre-wrap text-ink-soft">{contract.form.notes}</p>
      )}
    </SubjectHeader>
  )
}

function CoursesPanel() {
  const { t } = useTranslation('contracts')
  const { contract, names } = useReading()
  if (contract.courses.length === 0) return null
  return (
    <Card aria-labelledby="courses" className="grid gap-1">
      <h2 id="courses" className="font-serif text-lg">
        {t('page.courses')}
      </h2>
      <Courses courses={contract.courses} names={names} />
    </Card>
  )
}
