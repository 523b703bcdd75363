import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { ledgerContract } from '#shared/ipc/ledger.ts'
import { Card } from '#ui/ui/Card.tsx'
import { CopyText } from '#ui/ui/CopyText.tsx'
import { FinalityLamp } from '#ui/ui/FinalityLamp.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { When } from '#ui/ui/When.tsx'

export type Head = z.infer<NonNullable<(typeof ledgerContract.head)['~orpc']['outputSchema']>>

/** The latest certified batch and the hashes by which two members can tell that they hold the same ledger. */
export function HeadCard({ head }: { head: Head }) {
  const { t } = useTranslation('ledger')
  return (
    <Card aria-labelledby="ledger-head" className="grid content-start gap-4">
      <div className="flex items-start justify-between gap-3">
        <div>
          <h2 id="ledger-head" className="text-sm text-ink-faint">
            {t('head.title')}
          </h2>
          <p className="figures font-serif text-2xl">{t('head.batch', { h: head.h })}</p>
          <p className="text-sm text-ink-soft">
            <When at={head.time} /> · {t('head.events', { count: head.size })} ·{' '}
            <span title={t('head.witnessHint')}>{t('head.witnesses', { count: head.witnesses })}</span>
          </p>
        </div>
        <FinalityLamp state="final" />
      </div>
      <KeyValue
        items={[
          { label: t('head.state'), value: <CopyText text={head.state} label={t('head.state')} /> },
          { label: t('head.root'), value: <CopyText text={head.root} label={t('head.root')} /> },
          { label: t('head.header'), value: <CopyText text={head.header} label={t('head.header')} /> },
        ]}
      />
    </Card>
  )
}
