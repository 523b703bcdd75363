import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Ban, Coins, Ellipsis, FilePen, Handshake, Pencil, PenLine, UserRoundMinus, UserRoundX } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useCurrentHub, useHubs } from '#ui/features/hubs/current.ts'
import { ListsOf } from '#ui/features/moderation/ListsPanel.tsx'
import { MarkNotes } from '#ui/features/moderation/MarkNotes.tsx'
import { MutedNote } from '#ui/features/moderation/MutedNote.tsx'
import { useSafeguards } from '#ui/features/moderation/useSafeguards.tsx'
import { PersonRatings } from '#ui/features/reputation/PersonRatings.tsx'
import { PersonTrust } from '#ui/features/reputation/PersonTrust.tsx'
import { PersonStudies } from '#ui/features/research/PersonStudies.tsx'
import { PayDialog } from '#ui/features/wallet/PayDialog.tsx'
import { FollowPerson } from '#ui/features/watches/FollowPerson.tsx'
import { Avatar } from '#ui/ui/Avatar.tsx'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { Badge } from '#ui/ui/Badge.tsx'
import { Button, buttonClass } from '#ui/ui/Button.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { IconButton } from '#ui/ui/IconButton.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { Menu, type MenuEntry } from '#ui/ui/Menu.tsx'
import { Receipts } from '#ui/ui/PersonChip.tsx'
import { BlockDialog } from './BlockDialog.tsx'
import { BlockedNote } from './BlockedNote.tsx'
import { type Member, Online } from './MemberList.tsx'
import { Joining, Nobody } from './Nobody.tsx'
import { PersonFacts } from './PersonFacts.tsx'
import { PersonNotices } from './PersonNotices.tsx'
import { PersonReceipts } from './PersonReceipts.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { StandingNote } from './StandingNote.tsx'
import { TierCard } from './TierCard.tsx'

export function PersonPage() {
  const { t } = useTranslation('people')
  const { did } = useParams({ from: '/shell/people/$did' })
  const hub = useCurrentHub()
  const { query } = useHubs()
  return (
    <div className="mx-auto max-w-5xl">
      <Loaded query={query} title={t('person.title')}>
        {() => {
          if (!hub) return <Nobody />
          return hub.state === 'joining' ? <Joining page /> : <InHub key={hub.hub} hub={hub} did={did} />
        }}
      </Loaded>
    </div>
  )
}

function InHub({ hub, did }: { hub: HubSummary; did: string }) {
  const { t } = useTranslation('people')
  const members = useQuery(ask.hubs.members({ hub: hub.hub }))
  return (
    <Loaded query={members} title={t('person.title')}>
      {(all) => {
        const person = all.find((member) => member.did === did)
        return person ? <Whole key={did} person={person} hub={hub} all={all} /> : <NotHere hub={hub.name} />
      }}
    </Loaded>
  )
}

function NotHere({ hub }: { hub: string }) {
  const { t } = useTranslation('people')
  return (
    <EmptyState
      page
      icon={<UserRoundX aria-hidden />}
      title={t('person.notHere', { hub })}
      actions={
        <Link to="/people" className={buttonClass('secondary')}>
          {t('person.everybody', { hub })}
        </Link>
      }
    >
      {t('person.notHereText')}
    </EmptyState>
  )
}

interface WholeProps {
  readonly person: Member
  readonly hub: HubSummary
  readonly all: readonly Member[]
}

function Whole({ person, hub, all }: WholeProps) {
  return (
    <article>
      <Head person={person} hub={hub} />
      {person.blocked && <BlockedNote person={person} />}
      {person.muted && <MutedNote person={person} />}
      <Marks person={person} hub={hub.hub} />
      {!person.me && <StandingNote person={person} hub={hub.hub} keeper={hub.keeper} />}
      <div className="grid grid-cols-[1fr_19rem] items-start gap-6">
        <div className="grid min-w-0 gap-6">
          <PersonNotices person={person} hub={hub} />
          <PersonStudies hub={hub.hub} did={person.did} />
          <ListsOf hub={hub.hub} person={person} />
          {!person.me && <PersonTrust hub={hub.hub} did={person.did} />}
          <PersonRatings hub={hub.hub} did={person.did} me={person.me} />
          <PersonReceipts person={person} hub={hub} all={all} />
        </div>
        <div className="grid gap-6">
          <TierCard person={person} hub={hub.hub} inside={!hub.standing} />
          <PersonFacts person={person} />
        </div>
      </div>
    </article>
  )
}

/** What lists I follow say of everything they post. */
function Marks({ person, hub }: { person: Member; hub: string }) {
  const { data } = useQuery(ask.moderation.marks({ hub, did: person.did }))
  if (!data?.length) return null
  return (
    <div className="mb-6 grid gap-2">
      <MarkNotes marks={data} />
    </div>
  )
}

function Head({ person, hub }: { person: Member; hub: HubSummary }) {
  const { t } = useTranslation('people')
  const [paying, setPaying] = useState(false)
  return (
    <header className="mb-6">
      <div className="mb-2">
        <BackLink to="/people">{t('person.back')}</BackLink>
      </div>
      <div className="flex flex-wrap items-center gap-5">
        <Avatar did={person.did} nick={person.nick} size="xl" />
        <div className="grid min-w-0 flex-1 gap-1.5">
          <h1 id="page-title" tabIndex={-1} className="truncate font-serif text-2xl outline-none">
            <bdi>{person.nick}</bdi>
          </h1>
          <span className="flex flex-wrap items-center gap-3">
            <Online online={person.online} />
            <Receipts person={person} className="pt-1" />
            {person.validator && (
              <Badge tone="primary" icon={<PenLine aria-hidden />}>
                {t('signer')}
              </Badge>
            )}
          </span>
        </div>
        {person.me ? (
          <Link to="/settings" className={buttonClass('secondary')}>
            <Pencil aria-hidden className="size-4" />
            {t('person.editProfile')}
          </Link>
        ) : (
          <span className="flex flex-wrap gap-2">
            <Button icon={<Coins aria-hidden className="size-4" />} onClick={() => setPaying(true)}>
              {t('person.pay')}
            </Button>
            {!person.blocked && !person.standing && !hub.standing && (
              <>
                <Link to="/contracts/new" search={{ to: person.did }} className={buttonClass('secondary')}>
                  <FilePen aria-hidden className="size-4" />
                  {t('person.draft')}
                </Link>
                <Link to="/propose/$notice" params={{ notice: person.did }} className={buttonClass('primary')}>
                  <Handshake aria-hidden className="size-4" />
                  {t('person.trade')}
                </Link>
              </>
            )}
            <FollowPerson hub={hub.hub} did={person.did} nick={person.nick} />
            <MoreActs person={person} hub={hub} />
          </span>
        )}
      </div>
      {paying && <PayDialog to={person.did} onClose={() => setPaying(false)} />}
    </header>
  )
}

/** What one hopes not to need: at hand, and out of the way. */
function MoreActs({ person, hub }: { person: Member; hub: HubSummary }) {
  const { t } = useTranslation('people')
  const [asking, setAsking] = useState<'block' | 'remove'>()
  const { nick } = person
  const inside = !person.standing || person.standing.is === 'leaving'
  const block: MenuEntry = {
    id: 'block',
    label: t('block.open', { nick }),
    icon: <Ban />,
    danger: true,
    onSelect: () => setAsking('block'),
  }
  const remove: MenuEntry = {
    id: 'remove',
    label: t('remove.open', { nick }),
    icon: <UserRoundMinus />,
    danger: true,
    onSelect: () => setAsking('remove'),
  }
  const { report, mute, act, dialog } = useSafeguards(hub.hub, { of: person })
  const items = [
    report,
    ...(person.muted ? [] : [mute]),
    act,
    ...(person.blocked ? [] : [block]),
    ...(hub.keeper && inside && !person.validator ? [remove] : []),
  ]
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton
            label={t('person.more', { nick })}
            icon={<Ellipsis />}
            className="size-9.5 border border-line-strong bg-raised"
          />
        }
        items={items}
      />
      {dialog}
      {asking === 'remove' && <RemoveDialog person={person} hub={hub.hub} onClose={() => setAsking(undefined)} />}
      {asking === 'block' && <BlockDialog person={person} hub={hub.hub} onClose={() => setAsking(undefined)} />}
    </>
  )
}
