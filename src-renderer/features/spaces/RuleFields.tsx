import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TIERS_MAX } from '#shared/core/tiers/limits.ts'
import type { RulesForm } from '#shared/ipc/spaces.ts'
import { CATEGORIES } from '#ui/features/board/filters.ts'
import { MemberChoice } from '#ui/features/rules/MemberChoice.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { Segmented } from '#ui/ui/Segmented.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { commaList } from './form.ts'
import type { PartProps } from './RulesEditor.tsx'

export const turned = <T,>(all: readonly T[], one: T, on: boolean): T[] =>
  on ? [...all, one] : all.filter((other) => other !== one)

function Group({ legend, error, children }: { legend: string; error?: string | undefined; children: ReactNode }) {
  return (
    <fieldset className="m-0 grid min-w-0 gap-3 border-0 p-0" aria-invalid={error ? true : undefined}>
      <legend className="mb-1.5 p-0 text-sm font-medium">{legend}</legend>
      {children}
      {error && <p className="text-sm text-danger">{error}</p>}
    </fieldset>
  )
}

/** Offers, needs, and of which kinds. */
export function WhatRules({ rules, change, problems }: PartProps) {
  const { t } = useTranslation(['spaces', 'board'])
  const { purposes, categories } = rules
  return (
    <Group legend={t('edit.what')} error={problems.includes('what') ? t('edit.whatMissing') : undefined}>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {(['offer', 'need'] as const).map((purpose) => (
          <Checkbox
            key={purpose}
            label={t(`edit.${purpose}s`)}
            checked={purposes.includes(purpose)}
            onChecked={(on) => change({ purposes: turned(purposes, purpose, on) })}
          />
        ))}
      </div>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {CATEGORIES.map((category) => (
          <Checkbox
            key={category}
            label={t(`board:category_${category}`)}
            checked={categories.includes(category)}
            onChecked={(on) => change({ categories: turned(categories, category, on) })}
          />
        ))}
      </div>
    </Group>
  )
}

/** A price without the bound of that name where the text is empty. */
function bounded({ min, max, ...price }: RulesForm['price'], name: 'min' | 'max', units: string): RulesForm['price'] {
  const bounds = { min, max, [name]: units === '' ? undefined : units }
  return {
    ...price,
    ...(bounds.min !== undefined && { min: bounds.min }),
    ...(bounds.max !== undefined && { max: bounds.max }),
  }
}

export function PriceRules({ hub: { token }, rules: { price }, change, problems }: PartProps) {
  const { t } = useTranslation('spaces')
  const [per, setPer] = useState(price.per.join(', '))
  const put = (part: Partial<RulesForm['price']>) => change({ price: { ...price, ...part } })
  const bound = (name: 'min' | 'max', error?: string) => (
    <Field label={t(`edit.${name}`)} optional error={error}>
      <MoneyInput
        token={token}
        units={price[name] ?? ''}
        onUnits={(units) => change({ price: bounded(price, name, units) })}
      />
    </Field>
  )
  return (
    <Group legend={t('edit.price')} error={problems.includes('price') ? t('edit.priceMissing') : undefined}>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <Checkbox
          label={t('edit.tokens', { code: token.code })}
          checked={price.tokens}
          onChecked={(tokens) => put({ tokens })}
        />
        <Checkbox label={t('edit.barter')} checked={price.barter} onChecked={(barter) => put({ barter })} />
      </div>
      {price.tokens && (
        <div className="grid grid-cols-3 gap-4">
          {bound('min')}
          {bound('max', problems.includes('range') ? t('edit.range') : undefined)}
          <Field label={t('edit.per')} optional hint={t('edit.perHint')}>
            <TextInput
              autoComplete="off"
              value={per}
              onValue={(text) => {
                setPer(text)
                put({ per: commaList(text) })
              }}
            />
          </Field>
        </div>
      )}
    </Group>
  )
}

type By = RulesForm['who']['by']
const whoBy = (by: By): RulesForm['who'] =>
  by === 'listed' ? { by, dids: [] } : by === 'tier' ? { by, rung: 1 } : { by }

export function WhoRules({ hub, rules: { who }, change, problems }: PartProps) {
  const { t } = useTranslation('spaces')
  return (
    <Group legend={t('edit.who')} error={problems.includes('list') ? t('edit.listMissing') : undefined}>
      <Segmented
        label={t('edit.who')}
        value={who.by}
        options={(['anybody', 'listed', 'tier'] as const).map((by) => ({ value: by, label: t(`edit.${by}`) }))}
        onValue={(by) => change({ who: whoBy(by) })}
      />
      {who.by === 'listed' && (
        <MemberChoice
          hub={hub.hub}
          label={t('edit.list')}
          chosen={who.dids}
          onChosen={(dids) => change({ who: { by: 'listed', dids } })}
        />
      )}
      {who.by === 'tier' && (
        <Field label={t('edit.rung')}>
          <NumberInput
            min={2}
            max={TIERS_MAX}
            value={who.rung + 1}
            onValue={(place) => change({ who: { by: 'tier', rung: place - 1 } })}
          />
        </Field>
      )}
    </Group>
  )
}
