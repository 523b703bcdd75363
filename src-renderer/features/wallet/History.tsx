import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import {
  ArrowDownLeft,
  ArrowUpRight,
  CalendarX2,
  Flame,
  Gavel,
  Gift,
  HandCoins,
  Hourglass,
  Landmark,
  LockKeyhole,
  type LucideIcon,
  PiggyBank,
  Scale,
  Sparkles,
  Umbrella,
  Undo2,
  Warehouse,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Token } from '#shared/ipc/values.ts'
import { ask } from '#ui/bridge/queries.ts'
import { Older } from '#ui/features/ledger/Older.tsx'
import { type Column, DataTable } from '#ui/ui/DataTable.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { Money } from '#ui/ui/Money.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { absoluteTime, When } from '#ui/ui/When.tsx'
import { type EntryKind, entryKind, type WalletEntry } from './words.ts'

const PER_PAGE = 50
const ICONS: Record<EntryKind, LucideIcon> = {
  grant: Gift,
  paid: ArrowUpRight,
  received: ArrowDownLeft,
  escrow: LockKeyhole,
  earned: ArrowDownLeft,
  released: ArrowUpRight,
  refund: Undo2,
  mint: Sparkles,
  burn: Flame,
  redeem: Warehouse,
  demurrage: Hourglass,
  expiry: CalendarX2,
  pool: ArrowDownLeft,
  stake: LockKeyhole,
  unstake: Undo2,
  reserve: PiggyBank,
  claim: ArrowDownLeft,
  unspent: Undo2,
  gift: HandCoins,
  'gift-paid': ArrowDownLeft,
  'gift-back': Undo2,
  fee: Landmark,
  'court-fee': Scale,
  reward: Gavel,
  forfeit: Flame,
  costs: Scale,
  redress: Undo2,
  cover: Umbrella,
  covered: Umbrella,
}

/** Every change of the balance with the balance after it; each row opens its signed event. */
export function History({ hub, token }: { hub: string; token: Token }) {
  const { t } = useTranslation('wallet')
  const navigate = useNavigate()
  const query = useInfiniteQuery(ask.ledger.history({ hub, token: token.code, limit: PER_PAGE }))
  const columns = useColumns(token)
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="mb-2 font-serif text-lg">
        {t('history')}
      </h2>
      <Loaded query={query}>
        {({ pages }) => (
          <>
            <DataTable
              caption={t('history')}
              columns={columns}
              rows={pages.flatMap((page) => page.items)}
              rowKey={(row) => row.id}
              onOpen={(row) => void navigate({ to: '/ledger/event/$id', params: { id: row.event } })}
              empty={
                <>
                  <strong className="block font-medium text-ink">{t('historyNone')}</strong>
                  {t('historyNoneText')}
                </>
              }
            />
            <Older query={query} label={t('older')} end={t('oldest')} />
            {!query.hasNextPage && <Since hub={hub} />}
          </>
        )}
      </Loaded>
    </section>
  )
}

/** What was before the history of this device stands in the balance, and in no row. */
function Since({ hub }: { hub: string }) {
  const { t, i18n } = useTranslation('wallet')
  const from = useQuery(ask.ledger.kept({ hub })).data?.from
  if (!from) return null
  return <Note className="mt-3">{t('historySince', { date: absoluteTime(from.time, i18n.language) })}</Note>
}

function useColumns(token: Token): Column<WalletEntry>[] {
  const { t } = useTranslation('wallet')
  return [
    { key: 'what', label: t('what'), header: true, render: (row) => <What row={row} /> },
    {
      key: 'when',
      label: t('when'),
      className: 'text-ink-soft whitespace-nowrap',
      render: ({ time }) => <When at={time} />,
    },
    {
      key: 'amount',
      label: t('amount'),
      align: 'end',
      render: ({ delta }) => (
        <Money
          units={delta}
          token={token}
          signed
          className={BigInt(delta) > 0n ? 'font-medium text-good' : 'font-medium'}
        />
      ),
    },
    {
      key: 'after',
      label: t('after'),
      align: 'end',
      className: 'text-ink-soft',
      render: ({ balance }) => <Money units={balance} token={token} />,
    },
  ]
}

function What({ row }: { row: WalletEntry }) {
  const { t } = useTranslation('wallet')
  const kind = entryKind(row)
  const Icon = ICONS[kind]
  return (
    <span className="flex items-center gap-2.5">
      <Icon aria-hidden className="size-4 shrink-0 text-ink-faint" />
      <Link to="/ledger/event/$id" params={{ id: row.event }} className="grid hover:underline">
        {t(`kind.${kind}`, { who: row.otherNick ?? t('kind.someone') })}
        {row.title !== undefined && <span className="text-xs font-normal text-ink-soft">{row.title}</span>}
      </Link>
    </span>
  )
}
