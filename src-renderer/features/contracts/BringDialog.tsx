import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AwardFields } from '#ui/features/court/AwardFields.tsx'
import { fitting, type Stake } from '#ui/features/court/award.ts'
import { REASONS, type Reason } from '#ui/features/court/reasons.ts'
import { StatementFields, useStatement } from '#ui/features/court/statement.tsx'
import { useToken } from '#ui/features/hubs/current.ts'
import { RadioList } from '#ui/ui/RadioList.tsx'
import type { OfView } from './CommitmentActs.tsx'
import { heldFor, paidFor, type Sum } from './costs.ts'
import { type CourtForm, courtOf } from './court.ts'
import { WHOLE } from './form.ts'
import { useReading } from './reading.ts'
import { SignDialog } from './SignDialog.tsx'

/** Brings a commitment to court: why, what happened, what is asked for, and what it costs and leads to. */
export function BringDialog({ one, onClose }: OfView) {
  const { t } = useTranslation(['contracts', 'court'])
  const { contract, names } = useReading()
  const court = courtOf(contract.form.dispute)
  const mine = contract.mine === one.form.by
  const late = one.phase === 'kept'
  const [reason, setReason] = useState<Reason>(mine ? 'not-accepted' : 'not-as-agreed')
  const [ask, setAsk] = useState(fitting(mine ? { share: WHOLE, bond: 0 } : { share: 0, bond: WHOLE }, one.form.bond))
  const statement = useStatement(`case/${contract.negotiation}/${one.place}`)
  const first = useToken(contract.hub)
  const { agreement, tokens } = contract
  if (!court) return null
  const stake = ({ token, amount }: Sum): Stake => ({
    amount,
    token: tokens.find(({ code }) => code === token) ?? { code: token, decimals: first?.decimals ?? 0 },
  })
  const { bond, by, to } = one.form
  return (
    <SignDialog
      size="lg"
      title={t('bring.title', { title: one.title })}
      lead={t(late ? 'bring.leadLate' : court.mediation ? 'bring.leadMediation' : 'bring.lead')}
      act={
        agreement === undefined || !statement.said
          ? undefined
          : { act: 'court-file', agreement, commitment: one.place, reason, statement: statement.said, ask }
      }
      onSigned={statement.clear}
      onClose={onClose}
    >
      <RadioList
        label={t('bring.reason')}
        value={reason}
        options={REASONS.map((value) => ({ value, label: t(`court:reason.${value}`) }))}
        onValue={setReason}
      />
      <StatementFields
        statement={statement}
        label={t('bring.statement')}
        hint={t(court.mediation?.mediator ? 'bring.statementHintMediator' : 'bring.statementHint')}
      />
      <section aria-labelledby="bring-ask" className="grid gap-2">
        <h3 id="bring-ask" className="font-serif text-lg">
          {t('bring.ask')}
        </h3>
        <AwardFields
          stakes={{
            held: (late ? paidFor(one) : heldFor(one)).map(stake),
            bond: bond && stake(bond),
            doer: names[by] ?? '',
            receiver: names[to] ?? '',
            late,
          }}
          award={ask}
          onAward={setAsk}
        />
      </section>
      <Cost court={court} />
      <Steps court={court} name={names[mine ? to : by] ?? ''} />
    </SignDialog>
  )
}

function Cost({ court: { panel, fee, token, mediation } }: { court: CourtForm['court'] }) {
  const { t } = useTranslation('contracts')
  const { say } = useReading()
  const sum = say.amount(String(BigInt(fee) * BigInt(panel)), token)
  return (
    <p>
      <strong className="font-medium">
        {panel === 1
          ? t('bring.costOne', { sum })
          : t('bring.cost', { sum, fee: say.amount(fee, token), count: panel })}
      </strong>{' '}
      {mediation?.fee !== undefined && <>{t('bring.mediator', { sum: say.amount(mediation.fee, token) })} </>}
      <span className="text-ink-soft">{t('bring.costEnd')}</span>
    </p>
  )
}

function Steps({ court, name }: { court: CourtForm['court']; name: string }) {
  const { t } = useTranslation('contracts')
  const { say } = useReading()
  const { evidence, draw, vote, open, appeal, rounds, mediation } = court
  return (
    <section aria-labelledby="bring-next" className="grid gap-1">
      <h3 id="bring-next" className="font-serif text-lg">
        {t('bring.next')}
      </h3>
      <ol className="m-0 grid list-decimal gap-1 ps-5 text-sm">
        {mediation && <li>{t('bring.steps.mediation', { span: say.span(mediation.span), name })}</li>}
        <li>{t('bring.steps.evidence', { span: say.span(evidence), name })}</li>
        <li>{t('bring.steps.vote', { draw: say.span(draw), vote: say.span(vote), open: say.span(open) })}</li>
        <li>{rounds === 1 ? t('bring.steps.last') : t('bring.steps.ruling', { span: say.span(appeal) })}</li>
      </ol>
    </section>
  )
}
