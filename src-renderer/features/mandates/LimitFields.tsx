import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MemberChoice } from '#ui/features/rules/MemberChoice.tsx'
import { SpanField } from '#ui/features/trades/SpanField.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { firstRate, type Limits } from './limits.ts'

interface LimitFieldsProps {
  readonly hub: string
  readonly limits: Limits
  readonly onLimits: (limits: Limits) => void
}

/** How many, how many at a time, how often, for whom and for how long. */
export function LimitFields({ hub, limits, onLimits }: LimitFieldsProps) {
  const { t } = useTranslation('mandates')
  const [some, setSome] = useState(limits.who.length > 0)
  const change = (part: Partial<Limits>) => onLimits({ ...limits, ...part })
  const turn = (on: boolean) => {
    setSome(on)
    if (!on) change({ who: [] })
  }
  return (
    <Card aria-labelledby="draft-limits" className="grid gap-4">
      <h2 id="draft-limits" className="font-serif text-lg">
        {t('limits')}
      </h2>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t('stock')}>
          <NumberInput min={1} value={limits.stock} onValue={(stock) => change({ stock })} />
        </Field>
        <Field label={t('each')}>
          <NumberInput min={1} value={limits.each} onValue={(each) => change({ each })} />
        </Field>
      </div>
      <SpanField label={t('lasts')} value={limits.lasts} onValue={(lasts) => change({ lasts })} />
      <RateFields limits={limits} onChange={change} />
      <Checkbox label={t('whoOn')} checked={some} onChecked={turn} />
      {some && <MemberChoice hub={hub} label={t('who')} chosen={limits.who} onChosen={(who) => change({ who })} />}
    </Card>
  )
}

function RateFields({ limits, onChange }: { limits: Limits; onChange: (part: Pick<Limits, 'rate'>) => void }) {
  const { t } = useTranslation('mandates')
  const { rate } = limits
  return (
    <>
      <Checkbox
        label={t('rateOn')}
        hint={t('rateHint')}
        checked={rate !== undefined}
        onChecked={(on) => onChange({ rate: on ? firstRate(limits) : undefined })}
      />
      {rate && (
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <Field label={t('rateUnits')}>
            <NumberInput min={1} value={rate.units} onValue={(units) => onChange({ rate: { ...rate, units } })} />
          </Field>
          <SpanField
            label={t('rateSpan')}
            value={rate.span}
            onValue={(span) => onChange({ rate: { ...rate, span } })}
          />
        </div>
      )}
    </>
  )
}
