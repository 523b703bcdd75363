import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { TokenKind } from '#shared/wire/issuing.ts'
import { ask } from '#ui/bridge/queries.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { timeNow } from '#ui/ui/clock.ts'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { toast } from '#ui/ui/Toast.tsx'
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
  const [tried, setTried] = useState(false)
  const acting = useAct()
  const members = useQuery(ask.hubs.members({ hub: hub.hub })).data ?? []
  const me = members.find((member) => member.me)?.did
  const problems = issueProblems(form)
  const submit = async (sheet: HTMLElement) => {
    setTried(true)
    if (problems.size > 0 || me === undefined) return focusInvalid(sheet)
    const result = await acting.request(issueAct(form, hub.hub, me, timeNow()))
    if (result?.outcome !== 'signed') return
    toast({ kind: 'good', title: t('form.signed'), text: result.sentence })
    onClose()
  }
  const change = (part: Partial<IssueForm>) => setForm({ ...form, ...part })
  const chooseKind = (kind: TokenKind) =>
    change({ kind, ...(!demurrageChoices(kind).includes(form.demurrage) && { demurrage: 'none' }) })
  return {
    form,
    change,
    chooseKind,
    wrong: (field: keyof IssueForm) => tried && problems.has(field),
    members,
    acting,
    submit,
  }
}

/** A form for each kind of promise, and the way to the sign sheet. */
export function IssueDialog(props: IssueDialogProps) {
  const { kinds, onClose } = props
  const { t } = useTranslation('tokens')
  const id = useId()
  const { form, change, chooseKind, wrong, members, acting, submit } = useIssueForm(props)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void submit(event.currentTarget)
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('new.title')}
      description={t('new.lead')}
      actions={
        <>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
          <Button type="submit" form={id} variant="primary" busy={acting.state === 'asking'}>
            {t('form.toSign')}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={send} className="grid gap-4">
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
        <SignStatus acting={acting} />
      </form>
    </Dialog>
  )
}
