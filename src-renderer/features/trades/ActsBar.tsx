import {
  ArrowLeftRight,
  CircleCheck,
  CircleSlash,
  Handshake,
  LockKeyhole,
  type LucideIcon,
  MessageSquare,
  PackageCheck,
  Scissors,
  Split,
  Undo2,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Trade, TradeAct } from '#shared/ipc/agreements.ts'
import { Button } from '#ui/ui/Button.tsx'
import { amountText } from '#ui/ui/Money.tsx'

const ICONS: Record<TradeAct, LucideIcon> = {
  agree: Handshake,
  counter: ArrowLeftRight,
  decline: CircleSlash,
  withdraw: Undo2,
  fund: LockKeyhole,
  deliver: PackageCheck,
  release: Scissors,
  accept: CircleCheck,
  refund: Undo2,
  cancel: Split,
  message: MessageSquare,
}

/** What moves a trade forward, in the order in which it would be the obvious next thing. */
const FORWARD: readonly TradeAct[] = ['accept', 'deliver', 'fund', 'agree']

/** The act to put first; undefined while the only thing to do is to wait or to talk. */
export const obviousAct = ({ acts }: Pick<Trade, 'acts'>): TradeAct | undefined =>
  FORWARD.find((act) => acts.includes(act)) ??
  (acts[0] === 'counter' && !acts.includes('withdraw') ? 'counter' : undefined)

export interface ActsBarProps {
  readonly trade: Trade
  readonly busy: boolean
  readonly onAct: (act: TradeAct) => void
}

/** A button for everything that can be done now, and for nothing else. */
export function ActsBar({ trade, busy, onAct }: ActsBarProps) {
  const { t } = useTranslation('trades')
  const label = useActLabel(trade)
  const first = obviousAct(trade)
  const rest = trade.acts.filter((act) => act !== first)
  const ordered = first === undefined ? rest : [first, ...rest]
  return (
    <section aria-label={t('act.bar')} data-coach="acts" className="flex flex-wrap items-center gap-2">
      {ordered.length === 0 && <p className="text-ink-faint">{t('act.none')}</p>}
      {ordered.map((act) => {
        const Icon = ICONS[act]
        return (
          <Button
            key={act}
            variant={act === first ? 'primary' : act === 'message' ? 'quiet' : 'secondary'}
            size={act === first ? 'lg' : 'md'}
            icon={<Icon aria-hidden className={act === first ? 'size-5' : 'size-4'} />}
            disabled={busy && act !== 'message'}
            onClick={() => onAct(act)}
          >
            {label(act)}
          </Button>
        )
      })}
    </section>
  )
}

function useActLabel(trade: Trade): (act: TradeAct) => string {
  const { t } = useTranslation('trades')
  const { token } = trade
  const text = (units: string) => `${amountText(units, token.decimals)} ${token.code}`
  return (act) => {
    if (act === 'fund') return trade.amount === '0' ? t('act.fundFree') : t('act.fund', { amount: text(trade.amount) })
    if (act === 'accept')
      return trade.held === '0' ? t('act.acceptFree') : t('act.accept', { amount: text(trade.held) })
    if (act === 'refund') return t(trade.held === '0' ? 'act.refundFree' : 'act.refund')
    if (act === 'counter') return t(trade.state === 'offered' ? 'act.counter' : 'act.propose')
    return t(`act.${act}`)
  }
}
