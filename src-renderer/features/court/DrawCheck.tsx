import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '#shared/ipc/court.ts'
import { Card } from '#ui/ui/Card.tsx'
import { CopyText } from '#ui/ui/CopyText.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'

/** What the draw hangs on, so that anybody can check it; nothing before it is certified. */
export function DrawCheck({ view: { draw } }: { view: CaseView }) {
  const { t } = useTranslation('court')
  if (!draw) return null
  const { header, height, draws, ...counts } = draw
  return (
    <Card aria-labelledby="draw" className="grid gap-3">
      <h2 id="draw" className="font-serif text-lg">
        {t('draw.title')}
      </h2>
      <p className="text-sm text-ink-soft">{t('draw.text')}</p>
      <KeyValue
        items={[
          { label: t('draw.header'), value: <CopyText text={header} label={t('draw.header')} /> },
          { label: t('draw.height'), value: height },
          ...(draws > 1 ? [{ label: t('draw.draws'), value: t('draw.anew', { draws }) }] : []),
          { label: t('draw.answered'), value: t('draw.answeredOf', counts) },
        ]}
      />
      <Link to="/ledger" className="inline-flex min-h-6 items-center text-sm text-primary underline underline-offset-2">
        {t('draw.ledger')}
      </Link>
    </Card>
  )
}
