import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { TokenKind } from '#shared/wire/issuing.ts'
import { ask } from '#ui/bridge/queries.ts'
import { SignFormDialog } from '#ui/features/trades/SignFormDialog.tsx'
import { useSignForm } from '#ui/features/trades/useSignForm.ts'
import { timeNow } from '#ui/ui/clock.ts'
import { Field } from '#ui/ui/Field.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { DemurrageFields, KindFields } from './IssueFields.tsx'
import { demurrageChoices, freshToken, type IssueForm, issueAct, issueProblems } from './issueForm.ts'

export interface IssueDialogProps {
  readonly hub: HubSummary
  /** Those the policy lets me issue; at least one. */
  readonly kinds: readonly TokenKind[]
  readonly onClose: () => void
}

/** What is typed, what is wrong with it once somebody tried to go on, and the signing of it. */
function useIssueForm({ hub, kinds, onClose }: IssueDialogProps) {
  const { t } = useTranslation('tokens')
  const [form, setForm] = useState<IssueForm>(() => freshToken(kinds[0] ?? 'volatile'))
  const members = useQuery(ask.hubs.members({ hub: hub.hub })).data ?? []
  const me = members.find((member) => member.me)?.did
  const problems = issueProblems(form)
  const signing = useSignForm({
    act: () => (problems.size > 0 || me === undefined ? undefined : issueAct(form, hub.hub, me, timeNow())),
    done: { title: t('form.signed') },
    onClose,
  })
  const change = (part: Partial<IssueForm>) => setForm({ ...form, ...part })
  const chooseKind = (kind: TokenKind) =>
    change({ kind, ...(!demurrageChoices(kind).includes(form.demurrage) && { demurrage: 'none' }) })
  return {
    form,
    change,
    chooseKind,
    wrong: (field: keyof IssueForm) => signing.tried && problems.has(field),
    members,
    signing,
  }
}

/** A form for each kind of promise, and the way to the sign sheet. */
export function IssueDialog(props: IssueDialogProps) {
  const { kinds } = props
  const { t } = useTranslation('tokens')
  const { form, change, chooseKind, wrong, members, signing } = useIssueForm(props)
  return (
    <SignFormDialog
      form={signing}
      title={t('new.title')}
      lead={t('new.lead')}
      words={{ cancel: t('form.cancel'), submit: t('form.toSign') }}
    >
      <Field label={t('new.kind')} hint={t(`new.kindHint.${form.kind}`)}>
        <Select
          value={form.kind}
          onValue={chooseKind}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </Field>
      <div className="grid grid-cols-[1fr_8rem_9rem] gap-4">
        <Field label={t('new.name')} required error={wrong('name') ? t('new.nameBad') : undefined}>
          <TextInput maxLength={40} value={form.name} onValue={(name) => change({ name })} />
        </Field>
        <Field label={t('new.code')} required error={wrong('code') ? t('new.codeBad') : undefined}>
          <TextInput maxLength={8} value={form.code} onValue={(code) => change({ code: code.toUpperCase() })} />
        </Field>
        <Field label={t('new.decimals')}>
          <NumberInput max={6} value={form.decimals} onValue={(decimals) => change({ decimals })} />
        </Field>
      </div>
      <KindFields form={form} change={change} wrong={wrong} members={members} />
      <DemurrageFields form={form} change={change} wrong={wrong} />
    </SignFormDialog>
  )
}
