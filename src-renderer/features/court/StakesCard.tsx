import { useTranslation } from 'react-i18next'
import type { CaseView } from '#shared/ipc/court.ts'
import { Card } from '#ui/ui/Card.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { stakesOf } from './award.ts'
import { percentText, sumsText } from './useAwardWords.ts'

/** What is in dispute, and the rules that the agreement pinned. */
export function StakesCard({ view }: { view: CaseView }) {
  const { t } = useTranslation('court')
  const { rules } = view
  const { held, bond } = stakesOf(view)
  const sum = (amount: string) => sumsText([{ amount, token: rules.token }])
  return (
    <Card aria-labelledby="stakes" className="grid gap-3">
      <h2 id="stakes" className="font-serif text-lg">
        {t('stakes.title')}
      </h2>
      <KeyValue
        items={[
          {
            label: t(view.late ? 'stakes.paid' : 'stakes.held'),
            value: held.length > 0 ? sumsText(held) : t(view.end === undefined ? 'stakes.none' : 'stakes.over'),
          },
          ...(bond ? [{ label: t('stakes.bond'), value: sumsText([bond]) }] : []),
          { label: t('stakes.fee'), value: sum(rules.fee) },
          { label: t('stakes.lock'), value: sum(rules.lock) },
          { label: t('stakes.loss'), value: percentText(rules.loss) },
          { label: t('stakes.hops'), value: t('stakes.hop', { count: rules.hops }) },
          {
            label: t('stakes.otherwise'),
            value: view.late
              ? t('stakes.otherwiseLate')
              : t('stakes.otherwiseText', { share: percentText(rules.otherwise) }),
          },
        ]}
      />
    </Card>
  )
}
