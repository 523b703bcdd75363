import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NEAR_KM } from '#shared/core/places/cell.ts'
import type { Near } from '#shared/ipc/notices.ts'
import { Field } from '#ui/ui/Field.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { TownInput } from './TownInput.tsx'

const KM: Near['km'] = '25'

export interface NearFieldsProps {
  readonly near: Near | undefined
  readonly onNear: (near: Near | undefined) => void
}

/** Around which town, and how far. Nothing is asked until a town of the list was chosen. */
export function NearFields({ near, onNear }: NearFieldsProps) {
  const { t } = useTranslation('places')
  const [typed, setTyped] = useState('')
  const text = near?.name ?? typed
  const type = (next: string) => {
    setTyped(next)
    if (near) onNear(undefined)
  }
  return (
    <>
      <Field label={t('near')} className="w-48" hint={near || typed === '' ? undefined : t('choose')}>
        <TownInput
          value={text}
          onValue={type}
          onTown={({ name, area }) => onNear({ name, area, km: near?.km ?? KM })}
        />
      </Field>
      <Field label={t('within')} className="w-28">
        <Select
          value={near?.km ?? KM}
          disabled={near === undefined}
          options={NEAR_KM.map((km) => ({ value: km, label: t('km', { km }) }))}
          onValue={(km) => near && onNear({ ...near, km })}
        />
      </Field>
    </>
  )
}
