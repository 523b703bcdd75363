import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SignDialog } from '#ui/features/contracts/SignDialog.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { AwardFields } from './AwardFields.tsx'
import { fitting, stakesOf } from './award.ts'
import type { OfCase } from './CaseActs.tsx'
import { StatementFields, useStatement } from './statement.tsx'

/** One more piece of evidence; the side that did not bring the case also says what it asks for. */
export function EvidenceDialog({ view, onClose }: OfCase) {
  const { t } = useTranslation('court')
  const { id, role, round, sides, evidence, asks } = view
  const mayAsk = role === 'other' && round === 0
  const [asking, setAsking] = useState(mayAsk && evidence.every(({ by }) => by.did !== sides[1].did))
  const [ask, setAsk] = useState(fitting(asks[1], view.bond))
  const statement = useStatement(`evidence/${id}/${round}`)
  return (
    <SignDialog
      size="lg"
      title={t('evidence.bring')}
      lead={t('evidence.bringLead')}
      act={
        statement.said && {
          act: 'court-evidence',
          case: id,
          statement: statement.said,
          ...(asking && { ask }),
        }
      }
      onSigned={statement.clear}
      onClose={onClose}
    >
      <StatementFields statement={statement} label={t('evidence.text')} hint={t('evidence.hint')} />
      {mayAsk && (
        <Checkbox label={t('evidence.asks')} hint={t('evidence.asksHint')} checked={asking} onChecked={setAsking} />
      )}
      {asking && <AwardFields stakes={stakesOf(view)} award={ask} onAward={setAsk} />}
    </SignDialog>
  )
}
