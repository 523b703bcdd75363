import {
  ArrowLeftRight,
  BadgeCheck,
  CircleCheck,
  CircleSlash,
  FileText,
  Handshake,
  LockKeyhole,
  type LucideIcon,
  PackageCheck,
  Scissors,
  Split,
  TimerOff,
  Undo2,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Trade } from '#shared/ipc/agreements.ts'
import { EventLink } from '#ui/features/ledger/EventLink.tsx'
import { cx } from '#ui/ui/cx.ts'
import { FinalityLamp } from '#ui/ui/FinalityLamp.tsx'
import { When } from '#ui/ui/When.tsx'
import { DeliveredFiles } from './DeliveredFiles.tsx'

type Entry = Trade['history'][number]

const ICONS: Record<Exclude<Entry['kind'], 'text'>, LucideIcon> = {
  proposal: FileText,
  counter: ArrowLeftRight,
  decline: CircleSlash,
  agreed: Handshake,
  funded: LockKeyhole,
  delivered: PackageCheck,
  released: Scissors,
  settled: CircleCheck,
  refunded: Undo2,
  'cancel-asked': Split,
  cancelled: Split,
  expired: TimerOff,
  withdrawn: Undo2,
  receipt: BadgeCheck,
}

/** A message as a bubble on its author's side, everything else as a line of the record. */
export function StreamEntry({ entry, trade }: { entry: Entry; trade: Trade }) {
  const theirs = entry.by === trade.counterparty.did
  return entry.kind === 'text' ? (
    <Bubble entry={entry} theirs={theirs} nick={trade.counterparty.nick} />
  ) : (
    <Line entry={entry} kind={entry.kind} trade={trade} theirs={theirs} />
  )
}

function Bubble({ entry, theirs, nick }: { entry: Entry; theirs: boolean; nick: string }) {
  const { t } = useTranslation('trades')
  return (
    <div className={cx('grid max-w-[80%] gap-0.5', theirs ? 'justify-self-start' : 'justify-self-end')}>
      <span className={cx('text-xs text-ink-faint', !theirs && 'text-end')}>
        <bdi>{theirs ? nick : t('stream.you')}</bdi> · <When at={entry.at} />
      </span>
      <p
        className={cx(
          'rounded-xl px-3.5 py-2 break-words whitespace-pre-wrap',
          theirs ? 'rounded-ss-sm bg-sunk' : 'rounded-se-sm bg-primary-soft',
        )}
      >
        {entry.text}
      </p>
    </div>
  )
}

interface LineProps {
  readonly entry: Entry
  readonly kind: Exclude<Entry['kind'], 'text'>
  readonly trade: Trade
  readonly theirs: boolean
}

function Line({ entry, kind, trade, theirs }: LineProps) {
  const { t } = useTranslation('trades')
  const Icon = ICONS[kind]
  const who = entry.by === undefined ? t('stream.deadlineDid') : theirs ? trade.counterparty.nick : t('stream.you')
  const { agreement } = trade
  return (
    <div className="grid grid-cols-[1.75rem_1fr] gap-x-3">
      <span className="grid size-7 place-items-center rounded-full bg-sunk text-ink-soft">
        <Icon aria-hidden className="size-4" />
      </span>
      <div className="min-w-0 pt-0.5">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
          <span className="font-medium">{t(`stream.kind.${kind}`, { who })}</span>
          <When at={entry.at} className="text-xs text-ink-faint" />
          {entry.finality !== undefined && <FinalityLamp state={entry.finality} />}
          {entry.event !== undefined && <EventLink event={entry.event} />}
        </p>
        {entry.text !== '' && <p className="text-sm break-words whitespace-pre-wrap text-ink-soft">{entry.text}</p>}
        {entry.files !== undefined && entry.files.length > 0 && agreement !== undefined && (
          <DeliveredFiles files={entry.files} agreement={agreement} />
        )}
      </div>
    </div>
  )
}
