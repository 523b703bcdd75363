import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'
import { SpanField } from '#ui/features/trades/SpanField.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { type CourtForm, type MediationForm, mediationForm } from './court.ts'
import { useEditing } from './editing.ts'

const NOBODY = 'nobody'

/** Whether both sides talk before any juror is drawn, for how long, and who helps them. */
export function MediationFields({ clause }: { clause: CourtForm }) {
  const { t } = useTranslation('contracts')
  const { form, edit } = useEditing()
  const { mediation, ...court } = clause.court
  const change = (next: MediationForm | undefined) =>
    edit({ ...form, dispute: { ...clause, court: { ...court, ...(next && { mediation: next }) } } })
  return (
    <div className="grid gap-4">
      <Checkbox
        label={t('draft.mediation')}
        hint={t('draft.mediationHint')}
        checked={mediation !== undefined}
        onChecked={(on) => change(on ? mediationForm() : undefined)}
      />
      {mediation && (
        <div className="grid items-start gap-4 ps-7 sm:grid-cols-2">
          <SpanField
            label={t('draft.mediationSpan')}
            value={mediation.span}
            onValue={(span) => change({ ...mediation, span })}
          />
          <Mediator mediation={mediation} token={court.token} change={change} />
        </div>
      )}
    </div>
  )
}

interface MediatorProps {
  readonly mediation: MediationForm
  readonly token: string
  readonly change: (next: MediationForm) => void
}

/** A member who is no party, what they are paid, and whether they are a program. */
function Mediator({ mediation, token, change }: MediatorProps) {
  const { t } = useTranslation('contracts')
  const { form, hub, tokenOf } = useEditing()
  const members = useQuery(ask.hubs.members({ hub: hub.hub }))
  const parties = form.parties.flatMap(({ did, group }) => [did, ...(group?.members ?? [])])
  const others = (members.data ?? []).filter(({ did, standing }) => !standing && !parties.includes(did))
  const { mediator, span, fee, software } = mediation
  const named = mediator === undefined ? {} : { mediator }
  return (
    <>
      <Field label={t('draft.mediator')} hint={t('draft.mediatorHint')}>
        <Select
          value={mediator ?? NOBODY}
          options={[
            { value: NOBODY, label: t('draft.mediatorNobody') },
            ...others.map(({ did, nick }) => ({ value: did, label: nick })),
          ]}
          onValue={(did) => change(did === NOBODY ? { span } : { ...mediation, mediator: did })}
        />
      </Field>
      {mediator !== undefined && (
        <>
          <Field label={t('draft.mediatorFee')} hint={t('draft.mediatorFeeHint')}>
            <MoneyInput
              units={fee ?? ''}
              token={tokenOf(token)}
              onUnits={(sum) =>
                change({ span, ...named, ...(software && { software }), ...(sum !== '' && { fee: sum }) })
              }
            />
          </Field>
          <Checkbox
            label={t('draft.mediatorSoftware')}
            checked={software === true}
            onChecked={(on) =>
              change({ span, ...named, ...(fee !== undefined && { fee }), ...(on && { software: true as const }) })
            }
          />
        </>
      )}
    </>
  )
}
