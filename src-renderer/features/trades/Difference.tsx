import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trade } from '#shared/ipc/agreements.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { When } from '#ui/ui/When.tsx'
import { DifferenceTable } from './DifferenceTable.tsx'
import { differenceOf, lastTwo } from './difference.ts'

/** The last two proposals side by side, so that nobody signs a change unseen. Nothing while there is only one. */
export function Difference({ trade }: { trade: Trade }) {
  const { t } = useTranslation('trades')
  const [whole, setWhole] = useState(false)
  const two = lastTwo(trade)
  if (!two) return null
  const same = !differenceOf(two[0].form, two[1].form).some(({ changed }) => changed)
  const [before, after] = two.map(({ by, at, form }) => ({
    form,
    heading: (
      <>
        {by === trade.counterparty.did ? trade.counterparty.nick : t('stream.you')}
        {' · '}
        <When at={at} className="font-normal" />
      </>
    ),
  }))
  return (
    <Card aria-labelledby="difference" className="grid gap-3">
      <h2 id="difference" className="font-serif text-lg">
        {t('diff.title')}
      </h2>
      {same && <p className="text-ink-soft">{t('diff.same')}</p>}
      {before && after && (!same || whole) && (
        <DifferenceTable before={before} after={after} token={trade.token} whole={whole} />
      )}
      <Button size="sm" variant="quiet" className="-ms-2.5 justify-self-start" onClick={() => setWhole(!whole)}>
        {t(whole ? 'diff.hideAll' : 'diff.showAll')}
      </Button>
    </Card>
  )
}
