import { useTranslation } from 'react-i18next'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Fold } from '#ui/ui/Fold.tsx'
import { amountText } from '#ui/ui/Money.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { At } from './At.tsx'
import type { OfCommitment } from './CommitmentFields.tsx'
import { useEditing } from './editing.ts'
import { percentOf, ShareInput } from './ShareInput.tsx'

/** What the doer stakes, and what the receiver pays to be free again. */
export function StakeFields({ one, place }: OfCommitment) {
  const { t } = useTranslation('contracts')
  const { form, editCommitment, problem, tokenOf, hub } = useEditing()
  const path = `commitments.${place}`
  const { bond, callOff } = one
  const now = [
    bond && Number(bond.amount) > 0
      ? t('draft.bondNow', { amount: `${amountText(bond.amount, tokenOf(bond.token).decimals)} ${bond.token}` })
      : t('draft.bondNone'),
    ...(callOff === undefined ? [] : [t('draft.callOffNow', { share: percentOf(callOff) })]),
  ].join(' · ')
  const wrong = ['bond', 'callOff'].some((field) => problem(`${path}.${field}`) !== undefined)
  const open = bond !== undefined && !(Number(bond.amount) > 0)
  const without = (field: 'bond' | 'callOff') => editCommitment(place, { [field]: undefined })
  return (
    <Fold title={t('draft.stake')} now={now} wrong={wrong || open}>
      <At path={`${path}.bond`} className="grid gap-3">
        <Checkbox
          label={t('draft.bondOn')}
          hint={t('draft.bondHint')}
          checked={bond !== undefined}
          onChecked={(on) =>
            on ? editCommitment(place, { bond: { token: hub.token.code, amount: '' } }) : without('bond')
          }
        />
        {bond && <BondFields bond={bond} place={place} />}
      </At>
      {!form.together && (
        <At path={`${path}.callOff`} className="grid gap-3">
          <Checkbox
            label={t('draft.callOffOn')}
            hint={t('draft.callOffHint')}
            checked={callOff !== undefined}
            onChecked={(on) => (on ? editCommitment(place, { callOff: 0 }) : without('callOff'))}
          />
          {callOff !== undefined && (
            <Field label={t('draft.callOff')} error={problem(`${path}.callOff`)} className="w-44">
              <ShareInput share={callOff} onShare={(share) => editCommitment(place, { callOff: share })} />
            </Field>
          )}
        </At>
      )}
    </Fold>
  )
}

function BondFields({ bond, place }: { bond: NonNullable<OfCommitment['one']['bond']>; place: number }) {
  const { t } = useTranslation('contracts')
  const { editCommitment, problem, tokenOf, tokensBeside } = useEditing()
  return (
    <div className="grid max-w-md grid-cols-[1fr_8rem] gap-3">
      <Field label={t('draft.bond')} required error={problem(`commitments.${place}.bond`)}>
        <MoneyInput
          key={bond.token}
          units={bond.amount}
          token={tokenOf(bond.token)}
          onUnits={(amount) => editCommitment(place, { bond: { ...bond, amount } })}
        />
      </Field>
      <Field label={t('draft.token')}>
        <Select
          value={bond.token}
          options={tokensBeside(bond.token)}
          onValue={(token) => editCommitment(place, { bond: { token, amount: '' } })}
        />
      </Field>
    </div>
  )
}
