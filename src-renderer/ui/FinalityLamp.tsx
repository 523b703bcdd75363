import { useTranslation } from 'react-i18next'
import { cx } from './cx.ts'

export type Finality = 'pending' | 'secured' | 'final' | 'refused'

const LIT: Record<Finality, number> = { pending: 1, secured: 2, final: 3, refused: 0 }
const TONE: Record<Finality, string> = {
  pending: 'text-amber',
  secured: 'text-amber',
  final: 'text-good',
  refused: 'text-danger',
}

/** Three lamps that light one after another, with the word beside them: pending → secured → final. */
export function FinalityLamp({ state, compact = false }: { state: Finality; compact?: boolean }) {
  const { t } = useTranslation('ui')
  return (
    <span
      title={t(`finalityHint_${state}`)}
      className={cx('inline-flex items-center gap-1.5 text-xs font-medium', TONE[state])}
    >
      <svg aria-hidden="true" viewBox="0 0 30 10" className="h-2.5 w-7.5">
        {[0, 1, 2].map((lamp) => (
          <circle
            key={lamp}
            cx={5 + lamp * 10}
            cy={5}
            r={3.4}
            stroke="currentColor"
            strokeWidth={1.2}
            fill={lamp < LIT[state] ? 'currentColor' : 'none'}
          />
        ))}
        {state === 'refused' && <path d="M1 9 29 1" stroke="currentColor" strokeWidth={1.6} />}
      </svg>
      <span className={compact ? 'sr-only' : ''}>{t(`finality_${state}`)}</span>
    </span>
  )
}
