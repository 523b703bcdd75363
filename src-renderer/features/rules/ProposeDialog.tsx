import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PROPOSAL_REASON_CHARS_MAX, TITLE_CHARS_MAX } from '#shared/core/governance/limits.ts'
import type { RulesView } from '#shared/ipc/governance.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useTyped } from '#ui/bridge/typed.ts'
import { SignFormDialog } from '#ui/features/trades/SignFormDialog.tsx'
import { useSignForm } from '#ui/features/trades/useSignForm.ts'
import { ENGLISH } from '#ui/ui/english.ts'
import { Field } from '#ui/ui/Field.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { ChangeFields } from './ChangeFields.tsx'
import { changeOf, draftOf, isComplete, TEMPLATES } from './templates.ts'

interface ProposeDialogProps {
  readonly rules: RulesView
  readonly onClose: () => void
}

/** One part of the rules, edited; what it would change is said in sentences before anything is signed. */
export function ProposeDialog({ rules, onClose }: ProposeDialogProps) {
  const { t } = useTranslation('rules')
  const [draft, setDraft] = useState(() => draftOf('credit', rules))
  const kept = useTyped(`rules/${rules.hub}`, { title: '', reason: '' })
  const { title, reason } = kept.value
  const missing = { title: title.trim() === '', reason: reason.trim() === '' }
  const change = changeOf(draft)
  const form = useSignForm({
    act: () =>
      missing.title || missing.reason || !isComplete(draft)
        ? undefined
        : { act: 'propose-rules', hub: rules.hub, title, reason, ...change },
    done: { title: t('form.done'), text: t('form.doneText') },
    onSigned: kept.clear,
    onClose,
  })
  const error = (field: 'title' | 'reason') => (form.tried && missing[field] ? t('form.missing') : undefined)
  return (
    <SignFormDialog
      form={form}
      title={t('form.title')}
      lead={t('form.lead')}
      size="lg"
      words={{ cancel: t('form.cancel'), submit: t('form.sign') }}
    >
      <Field label={t('form.what')}>
        <Select
          value={draft.template}
          onValue={(template) => setDraft(draftOf(template, rules))}
          options={TEMPLATES.map((value) => ({ value, label: t(`form.template.${value}`) }))}
        />
      </Field>
      <ChangeFields rules={rules} draft={draft} onDraft={setDraft} />
      {isComplete(draft) ? (
        <Becomes hub={rules.hub} change={change} />
      ) : (
        <Note kind="warning">{t(draft.template === 'tiers' ? 'form.rungMissing' : 'form.amount')}</Note>
      )}
      <Field label={t('form.name')} required hint={t('form.nameHint')} error={error('title')}>
        <TextInput
          value={title}
          maxLength={TITLE_CHARS_MAX}
          onValue={(title) => kept.set((old) => ({ ...old, title }))}
        />
      </Field>
      <Field label={t('form.reason')} required hint={t('form.reasonHint')} error={error('reason')}>
        <TextArea
          rows={3}
          value={reason}
          maxLength={PROPOSAL_REASON_CHARS_MAX}
          onValue={(reason) => kept.set((old) => ({ ...old, reason }))}
        />
      </Field>
    </SignFormDialog>
  )
}

/** The change in sentences, as every member will read it. */
function Becomes({ hub, change }: { hub: string; change: ReturnType<typeof changeOf> }) {
  const { t } = useTranslation('rules')
  const { data } = useQuery({ ...ask.governance.preview({ hub, ...change }), placeholderData: (before) => before })
  if (!data) return null
  if (data.problem !== undefined) return <Note kind="warning">{data.problem}</Note>
  return (
    <Note title={t('form.becomes')}>
      {data.words.length === 0 ? (
        t('form.nothing')
      ) : (
        <ul className="m-0 list-disc ps-5">
          {data.words.map((line) => (
            <li key={line} {...ENGLISH}>
              {line}
            </li>
          ))}
        </ul>
      )}
    </Note>
  )
}
