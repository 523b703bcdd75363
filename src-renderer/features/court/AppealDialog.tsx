import { useTranslation } from 'react-i18next'
import { panelSizes } from '#ui/features/contracts/court.ts'
import { SignDialog } from '#ui/features/contracts/SignDialog.tsx'
import type { OfCase } from './CaseActs.tsx'
import { StatementFields, useStatement } from './statement.tsx'
import { sumsText } from './useAwardWords.ts'

/** Asks for a larger panel: what that costs, and what could change. */
export function AppealDialog({ view, onClose }: OfCase) {
  const { t } = useTranslation('court')
  const { id, rules, round, rounds, appealFee } = view
  const statement = useStatement(`appeal/${id}/${round}`)
  const size = panelSizes({ panel: rules.panel, rounds })[round + 1] ?? 0
  return (
    <SignDialog
      size="lg"
      title={t('appeal.title')}
      lead={t('appeal.lead', { count: size })}
      act={statement.said && { act: 'court-appeal', case: id, statement: statement.said }}
      onSigned={statement.clear}
      onClose={onClose}
    >
      {appealFee !== undefined && (
        <p className="font-medium">
          {t('appeal.cost', { sum: sumsText([{ amount: appealFee, token: rules.token }]) })}
        </p>
      )}
      <section aria-labelledby="appeal-could" className="grid gap-1">
        <h3 id="appeal-could" className="font-serif text-lg">
          {t('appeal.could')}
        </h3>
        <ul className="m-0 grid list-disc gap-1 ps-5 text-sm">
          <li>{t('appeal.better')}</li>
          <li>{t('appeal.stands')}</li>
          <li>{t('appeal.jurors')}</li>
        </ul>
      </section>
      <StatementFields statement={statement} label={t('appeal.why')} hint={t('evidence.hint')} />
    </SignDialog>
  )
}
