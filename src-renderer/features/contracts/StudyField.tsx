import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { GateForm } from '#shared/ipc/contracts.ts'
import { ask } from '#ui/bridge/queries.ts'
import { Field } from '#ui/ui/Field.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { useEditing } from './editing.ts'

interface StudyFieldProps {
  readonly gate: Extract<GateForm, { kind: 'replication' }>
  readonly place: number
  readonly error: string | undefined
}

/** Which study of the hub is to be repeated, in the version that is its newest now. */
export function StudyField({ gate, place, error }: StudyFieldProps) {
  const { t } = useTranslation('contracts')
  const { editCommitment, hub } = useEditing()
  const { data = [] } = useQuery(ask.research.list({ hub: hub.hub }))
  const choose = (id: string) => {
    const found = data.find((one) => one.id === id)
    if (found) editCommitment(place, { gate: { ...gate, study: id, version: found.version } })
  }
  return (
    <Field
      label={t('draft.study')}
      required
      hint={t(data.length === 0 ? 'draft.studyNone' : 'draft.studyHint', { n: gate.version + 1 })}
      error={error}
    >
      <Select
        value={gate.study ?? ''}
        onValue={choose}
        options={[
          { value: '', label: t('draft.studyChoose') },
          ...data.map(({ id, title, by }) => ({ value: id, label: `${title} (${by.nick})` })),
        ]}
      />
    </Field>
  )
}
