import { useTranslation } from 'react-i18next'
import { Card } from '#ui/ui/Card.tsx'
import { CodeBlock } from '#ui/ui/CodeBlock.tsx'
import { Compare } from './Compare.tsx'
import type { Head } from './HeadCard.tsx'
import { TakeAway } from './TakeAway.tsx'

/** What this device's ledger comes to, to be taken elsewhere, and what somebody else's comes to, to be held against it. */
export function Checkpoint({ hub, head }: { hub: string; head: Head }) {
  const { t } = useTranslation('ledger')
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
      <Card aria-labelledby="own-checkpoint" className="grid gap-3">
        <h2 id="own-checkpoint" className="font-serif text-lg">
          {t('checkpoint.own')}
        </h2>
        <p className="text-sm text-ink-soft">{t('checkpoint.ownLead', { h: head.h, count: head.size })}</p>
        <CodeBlock text={head.checkpoint} label={t('head.checkpoint')} />
        <TakeAway text={head.checkpoint} name={`checkpoint-${head.h}.txt`} />
      </Card>
      <Compare hub={hub} />
    </div>
  )
}
