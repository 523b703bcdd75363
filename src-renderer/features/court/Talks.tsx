import { useTranslation } from 'react-i18next'
import type { CaseView } from '#shared/ipc/court.ts'
import { Card } from '#ui/ui/Card.tsx'
import { type Award, stakesOf } from './award.ts'
import { sumsText, useAwardWords } from './useAwardWords.ts'

/** What has been proposed and signed before any juror is drawn. */
export function Talks({ view }: { view: CaseView }) {
  const { t } = useTranslation('court')
  const { mediation, rules } = view
  if (!mediation) return null
  const { mediator, software, fee, proposed, signed, waived } = mediation
  const who = mediator && (software ? t('talks.program', { name: mediator.nick }) : mediator.nick)
  return (
    <Card aria-labelledby="talks" className="grid gap-3" data-testid="talks">
      <h2 id="talks" className="font-serif text-lg">
        {t('talks.title')}
      </h2>
      <p className="text-sm text-ink-soft">
        {who === undefined ? t('talks.alone') : t('talks.helped', { name: who })}
        {fee !== undefined && ` ${t('talks.fee', { sum: sumsText([{ amount: fee, token: rules.token }]) })}`}
      </p>
      {proposed && <Said view={view} label={t('talks.proposed', { name: who ?? '' })} split={proposed} />}
      {signed.map(({ by, split }) => (
        <Said key={by.did} view={view} label={t('talks.signed', { name: by.nick })} split={split} />
      ))}
      {waived.map(({ did, nick }) => (
        <p key={did}>{t('talks.waived', { name: nick })}</p>
      ))}
      {!proposed && signed.length === 0 && waived.length === 0 && <p className="text-ink-soft">{t('talks.none')}</p>}
    </Card>
  )
}

/** In thousandths once nothing is held any more: then the sums are those of the history. */
function Said({ view, label, split }: { view: CaseView; label: string; split: Award }) {
  const words = useAwardWords(stakesOf(view))
  return (
    <div className="grid gap-0.5 rounded-md bg-sunk px-3.5 py-2.5 text-sm">
      <p className="font-medium">{label}</p>
      {words(split).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
