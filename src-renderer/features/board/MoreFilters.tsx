import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Token } from '#shared/ipc/values.ts'
import { NearFields } from '#ui/features/places/NearFields.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { countHidden, useBoard } from './filters.ts'

/** The filters fewer people want: price, place, own and ended notices. */
export function MoreFilters({ token }: { token: Token }) {
  const { t } = useTranslation('board')
  const { filters, change, clear } = useBoard()
  return (
    <div className="flex flex-wrap items-start gap-x-5 gap-y-3 rounded-lg border border-line bg-raised px-4 py-3.5">
      <Field label={t('priceKind')} className="w-40">
        <Select
          value={filters.priceKind}
          onValue={(priceKind) => change({ priceKind, ...(priceKind === 'barter' && { minPrice: '', maxPrice: '' }) })}
          options={[
            { value: '', label: t('anyPrice') },
            { value: 'tokens', label: t('tokens', { code: token.code }) },
            { value: 'barter', label: t('barter') },
          ]}
        />
      </Field>
      <Limit token={token} limit="minPrice" />
      <Limit token={token} limit="maxPrice" />
      <Field label={t('place')} className="w-44">
        <TextInput value={filters.place} onValue={(place) => change({ place })} maxLength={60} />
      </Field>
      <NearFields near={filters.near} onNear={(near) => change({ near })} />
      <div className="grid gap-2 self-center">
        <Checkbox label={t('mine')} checked={filters.mine} onChecked={(mine) => change({ mine })} />
        <Checkbox label={t('withEnded')} checked={filters.withEnded} onChecked={(withEnded) => change({ withEnded })} />
        <Checkbox label={t('hiddenOnes')} checked={filters.hidden} onChecked={(hidden) => change({ hidden })} />
      </div>
      {countHidden(filters) > 0 && (
        <Button variant="quiet" className="ms-auto self-center" onClick={clear}>
          {t('clear')}
        </Button>
      )}
    </div>
  )
}

/** The least or the most that something may cost. */
function Limit({ token, limit }: { token: Token; limit: 'minPrice' | 'maxPrice' }) {
  const { t } = useTranslation('board')
  const { filters, change } = useBoard()
  const [badAmount, setBadAmount] = useState(false)
  return (
    <Field label={t(limit)} className="w-32" error={badAmount ? t('badAmount') : undefined}>
      <MoneyInput
        token={token}
        units={filters[limit]}
        disabled={filters.priceKind === 'barter'}
        onUnits={(units, code) => {
          setBadAmount(code !== undefined && code !== 'amount.empty')
          change({ [limit]: units })
        }}
      />
    </Field>
  )
}
