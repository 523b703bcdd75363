import { Dot } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ContractView } from '#shared/ipc/contracts.ts'
import { rpc } from '#ui/bridge/client.ts'
import { EventLink } from '#ui/features/ledger/EventLink.tsx'
import { Composer } from '#ui/features/trades/Composer.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { cx } from '#ui/ui/cx.ts'
import { FinalityLamp } from '#ui/ui/FinalityLamp.tsx'
import { ReadBy } from '#ui/ui/ReadBy.tsx'
import { When } from '#ui/ui/When.tsx'
import { courtOf } from './court.ts'
import type { en } from './en.page.ts'
import { useReading } from './reading.ts'

type Entry = ContractView['history'][number]
type Known = keyof typeof en.history.kind

const KNOWN = [
  'proposal',
  'counter',
  'decline',
  'withdrawn',
  'agreed',
  'taken',
  'signed',
  'reason',
  'funded',
  'begun',
  'delivered',
  'accepted',
  'voiced',
  'given-up',
  'called-off',
  'measured',
  'disproved',
  'redressed',
  'disputed',
  'filed',
  'ruled',
  'split',
  'conceded',
  'asked',
  'extended',
  'cancelled',
  'fallen-due',
  'expired',
  'receipt',
] as const satisfies readonly Known[]
const isKnown = (kind: string): kind is (typeof KNOWN)[number] => KNOWN.some((known) => known === kind)

/** What was said and what was recorded, in one line of time, and the box to say more. */
export function History() {
  const { t } = useTranslation('contracts')
  const { contract, names } = useReading()
  const others = names.filter((_, place) => place !== contract.mine).join(', ')
  return (
    <Card aria-labelledby="history" className="grid gap-4">
      <div>
        <h2 id="history" className="font-serif text-lg">
          {t('history.title')}
        </h2>
        <ReadBy>{t('history.hint')}</ReadBy>
      </div>
      {contract.history.length === 0 ? (
        <p className="text-ink-faint">{t('history.empty')}</p>
      ) : (
        <ol className="m-0 grid list-none gap-3 p-0">
          {contract.history.map((entry, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the story only grows at its end
            <li key={at} className="grid">
              {entry.kind === 'text' ? <Bubble entry={entry} /> : <Line entry={entry} />}
            </li>
          ))}
        </ol>
      )}
      {contract.acts.includes('message') && (
        <Composer negotiation={contract.negotiation} nick={others} send={rpc.contracts.message} />
      )}
    </Card>
  )
}

function Bubble({ entry: { by, at, text } }: { entry: Entry }) {
  const { t } = useTranslation('contracts')
  const mine = by?.me ?? false
  return (
    <div className={cx('grid max-w-[80%] gap-0.5', mine ? 'justify-self-end' : 'justify-self-start')}>
      <span className={cx('text-xs text-ink-faint', mine && 'text-end')}>
        <bdi>{mine ? t('proposals.you') : by?.nick}</bdi> · <When at={at} />
      </span>
      <p
        className={cx('rounded-xl px-3.5 py-2 wrap-anywhere whitespace-pre-wrap', mine ? 'bg-primary-soft' : 'bg-sunk')}
      >
        {text}
      </p>
    </div>
  )
}

function Line({ entry }: { entry: Entry }) {
  const { t } = useTranslation('contracts')
  const { contract } = useReading()
  const { kind, by, at, text, finality, event, commitment } = entry
  const inCourt = courtOf(contract.form.dispute) !== undefined
  const nobody = t(inCourt && (kind === 'ruled' || kind === 'redressed') ? 'history.court' : 'history.byItself')
  const who = by === undefined ? nobody : by.me ? t('proposals.you') : by.nick
  const said = inCourt && kind === 'disputed' ? 'filed' : kind
  const what = commitment === undefined ? contract.title : (contract.commitments[commitment]?.title ?? '')
  return (
    <div className="grid grid-cols-[1.75rem_1fr] gap-x-3">
      <span className="grid size-7 place-items-center rounded-full bg-sunk text-ink-soft">
        <Dot aria-hidden className="size-5" />
      </span>
      <div className="min-w-0 pt-0.5">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
          <span className="font-medium">{isKnown(said) ? t(`history.kind.${said}`, { who, what }) : text}</span>
          <When at={at} className="text-xs text-ink-faint" />
          {finality !== undefined && <FinalityLamp state={finality} />}
          {event !== undefined && <EventLink event={event} />}
        </p>
        {isKnown(kind) && text !== '' && (
          <p className="text-sm wrap-anywhere whitespace-pre-wrap text-ink-soft">{text}</p>
        )}
      </div>
    </div>
  )
}
