import { useQuery } from '@tanstack/react-query'
import { Star } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { RateDialog } from './RateDialog.tsx'
import { stepOf } from './steps.ts'

/** Offers to rate the others of an agreement that has ended; nothing while it goes on. */
export function RateCard({ hub, agreement }: { hub: string; agreement: string | undefined }) {
  return agreement === undefined ? null : <Asked hub={hub} agreement={agreement} />
}

function Asked({ hub, agreement }: { hub: string; agreement: string }) {
  const { t } = useTranslation('reputation')
  const { data } = useQuery(ask.reputation.rateable({ hub, agreement }))
  const [rating, setRating] = useState<string>()
  if (!data?.length) return null
  const chosen = data.find(({ about }) => about.did === rating)
  return (
    <Card aria-labelledby="rate" className="grid gap-3">
      <h2 id="rate" className="font-serif text-lg">
        {t('rate.title')}
      </h2>
      <p className="text-sm text-ink-faint">{t('rate.lead')}</p>
      {data.map(({ about: { did, nick }, mine }) => (
        <div key={did} className="grid gap-1.5">
          {mine && <p className="text-sm">{t('rate.said', { nick, step: t(`step_${stepOf(mine.score)}`) })}</p>}
          <Button icon={<Star aria-hidden className="size-4" />} onClick={() => setRating(did)}>
            {t(mine ? 'rate.change' : 'rate.open', { nick })}
          </Button>
        </div>
      ))}
      {chosen && <RateDialog hub={hub} agreement={agreement} of={chosen} onClose={() => setRating(undefined)} />}
    </Card>
  )
}
