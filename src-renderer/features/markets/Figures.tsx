import { useTranslation } from 'react-i18next'
import type { Benchmark } from '#shared/ipc/markets.ts'
import { Card } from '#ui/ui/Card.tsx'
import { listText } from '#ui/ui/list.ts'
import { localeOf } from '#ui/ui/locale.ts'
import { Money } from '#ui/ui/Money.tsx'
import { Note } from '#ui/ui/Note.tsx'

const REASONS = ['self', 'kin', 'sole', 'repeated'] as const

/** The three quartiles with what they stand on, or that there are too few trades for any. */
export function Figures({ told }: { told: Benchmark }) {
  const { t, i18n } = useTranslation('markets')
  const { n, min, quartiles, token, left, since, lookedAt, alike } = told
  const day = new Intl.DateTimeFormat(localeOf(i18n.language), { dateStyle: 'medium' })
  const reasons = REASONS.flatMap((why) => {
    const count = left[why] ?? 0
    return count > 0 ? [t(`left_${why}`, { count })] : []
  })
  return (
    <Card className="grid gap-3">
      {quartiles ? (
        <dl className="m-0 grid grid-cols-3 gap-4">
          {(['low', 'median', 'high'] as const).map((which) => (
            <div key={which}>
              <dt className="text-sm text-ink-faint">{t(which)}</dt>
              <dd className="m-0 font-serif text-2xl">
                <Money units={quartiles[which]} token={token} />
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <Note title={t('tooFew', { count: n, min })}>{t('tooFewText')}</Note>
      )}
      <p className="text-sm text-ink-soft">
        {quartiles && `${t('from', { count: n, since: day.format(since) })}. ${t('how')} `}
        {alike && `${t('hint.alike', { words: listText(alike) })} `}
        {lookedAt !== undefined && `${t('lookedAt', { count: lookedAt })} `}
        {reasons.length > 0 && `${t('left')} ${reasons.join('; ')}.`}
      </p>
    </Card>
  )
}
