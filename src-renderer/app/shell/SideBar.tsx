import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import {
  Bell,
  Eye,
  EyeOff,
  FlaskConical,
  Gavel,
  Handshake,
  HeartHandshake,
  House,
  Keyboard,
  Landmark,
  Lock,
  type LucideIcon,
  Luggage,
  Moon,
  PanelsTopLeft,
  Scale,
  Search,
  Settings,
  Store,
  Sun,
  Target,
  UserRoundCheck,
  WalletMinimal,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { UnreadCount } from '#ui/features/activity/UnreadCount.tsx'
import { useCurrentHub } from '#ui/features/hubs/current.ts'
import { Coach } from '#ui/features/practice/Coach.tsx'
import { IconButton } from '#ui/ui/IconButton.tsx'
import { useVeil } from '#ui/ui/veil.ts'
import { useLook } from '../theme.ts'
import { Connection } from './Connection.tsx'
import { HubSwitcher } from './HubSwitcher.tsx'
import { Logo } from './Logo.tsx'
import { turnLook } from './useRun.ts'

type Page =
  | 'home'
  | 'board'
  | 'spaces'
  | 'research'
  | 'trades'
  | 'activity'
  | 'wallet'
  | 'favours'
  | 'pools'
  | 'ledger'
  | 'people'
  | 'rules'
  | 'court'
  | 'carry'
  | 'settings'
/** What to trade, what it is paid with, with whom and by which rules, and the rest. */
const GROUPS: readonly (readonly (readonly [Page, LucideIcon])[])[] = [
  [
    ['home', House],
    ['board', PanelsTopLeft],
    ['spaces', Store],
    ['research', FlaskConical],
    ['trades', Handshake],
    ['activity', Bell],
  ],
  [
    ['wallet', WalletMinimal],
    ['favours', HeartHandshake],
    ['pools', Target],
    ['ledger', Landmark],
  ],
  [
    ['people', UserRoundCheck],
    ['rules', Scale],
    ['court', Gavel],
  ],
  [
    ['carry', Luggage],
    ['settings', Settings],
  ],
]

export function SideBar({ onHelp, onFind }: { onHelp: () => void; onFind: () => void }) {
  const { t } = useTranslation()
  return (
    <header className="flex min-h-0 flex-col gap-4 overflow-y-auto border-e border-line bg-sunk px-3 pt-4 pb-3">
      <div className="flex items-center gap-2.5 px-2 text-primary">
        <Logo className="size-7" />
        <span className="font-serif text-lg font-semibold text-ink">{t('appName')}</span>
      </div>
      <HubSwitcher />
      <nav aria-label={t('mainNav')} className="grid gap-2">
        {GROUPS.map((pages) => (
          <ul key={pages[0]?.[0]} className="grid gap-0.5">
            {pages.map(([page, Icon]) => (
              <PageLink key={page} page={page} Icon={Icon} />
            ))}
          </ul>
        ))}
      </nav>
      <Coach />
      <div className="mt-auto grid gap-2">
        <Connection />
        <Tools onHelp={onHelp} onFind={onFind} />
      </div>
    </header>
  )
}

function PageLink({ page, Icon }: { page: Page; Icon: LucideIcon }) {
  const { t } = useTranslation()
  return (
    <li>
      <Link
        to={`/${page}`}
        className="flex h-9 items-center gap-3 rounded-md px-3 text-ink-soft transition-colors hover:bg-raised hover:text-ink aria-[current=page]:bg-raised aria-[current=page]:font-medium aria-[current=page]:text-primary aria-[current=page]:shadow-card [@media(max-height:850px)]:h-7"
      >
        <Icon aria-hidden className="size-4.5" />
        <span className="flex-1">{t(`nav.${page}`)}</span>
        {page === 'trades' && <NeedsMe />}
        {page === 'court' && <CourtNeedsMe />}
        {page === 'activity' && <UnreadCount />}
      </Link>
    </li>
  )
}

/** How many trades and agreements wait for this person's move. */
function NeedsMe() {
  const { t } = useTranslation()
  const hub = useCurrentHub()
  const { data } = useQuery({
    ...ask.agreements.list({ ...(hub ? { hub: hub.hub } : {}), filter: 'needs-me' }),
    enabled: hub !== undefined,
  })
  const contracts = useQuery({ ...ask.contracts.list(hub ? { hub: hub.hub } : {}), enabled: hub !== undefined })
  const count = (data?.length ?? 0) + (contracts.data?.filter(({ needsMe }) => needsMe).length ?? 0)
  return <Count count={count} words={t('needsYou', { count })} />
}

/** How many cases do, as a side or as a juror. */
function CourtNeedsMe() {
  const { t } = useTranslation()
  const hub = useCurrentHub()
  const of = { ...(hub ? { hub: hub.hub } : {}), open: true }
  const mine = useQuery({ ...ask.court.list({ ...of, filter: 'mine' }), enabled: hub !== undefined })
  const duty = useQuery({ ...ask.court.list({ ...of, filter: 'duty' }), enabled: hub !== undefined })
  const waiting = [...(mine.data ?? []), ...(duty.data ?? [])].filter(({ needsMe }) => needsMe)
  const count = new Set(waiting.map(({ id }) => id)).size
  return <Count count={count} words={t('needsYouCourt', { count })} />
}

function Count({ count, words }: { count: number; words: string }) {
  if (count === 0) return null
  return (
    <span className="figures grid h-5 min-w-5 place-items-center rounded-full bg-amber-soft px-1.5 text-xs font-semibold text-amber">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{words}</span>
    </span>
  )
}

function Tools({ onHelp, onFind }: { onHelp: () => void; onFind: () => void }) {
  const { t } = useTranslation()
  const look = useLook()
  const veil = useVeil()
  const lock = useSend(rpc.app.lock, ['app'])
  return (
    <div className="flex items-center justify-between border-t border-line px-1 pt-2">
      <IconButton
        label={t(look === 'dark' ? 'toLight' : 'toDark')}
        icon={look === 'dark' ? <Sun /> : <Moon />}
        onClick={turnLook}
      />
      <IconButton label={t(veil.on ? 'unveil' : 'veil')} icon={veil.on ? <EyeOff /> : <Eye />} onClick={veil.turn} />
      <IconButton label={t('shortcut.find')} icon={<Search />} onClick={onFind} />
      <IconButton label={t('shortcuts')} icon={<Keyboard />} onClick={onHelp} />
      <IconButton label={t('lock')} icon={<Lock />} onClick={() => void lock.send(undefined)} />
    </div>
  )
}
