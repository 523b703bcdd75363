import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SPACE_ABOUT_CHARS_MAX, SPACE_NAME_CHARS_MAX, SPACE_TYPES } from '#shared/core/spaces/limits.ts'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { RulesForm } from '#shared/ipc/spaces.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { MemberChoice } from '#ui/features/rules/MemberChoice.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { Note } from '#ui/ui/Note.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { FieldRows } from './FieldRows.tsx'
import { type RulesProblem, rulesFor, rulesProblems } from './form.ts'
import { PriceRules, WhatRules, WhoRules } from './RuleFields.tsx'

export interface RulesEditorProps {
  readonly hub: HubSummary
  readonly initial: RulesForm
  /** The space and the version whose place these rules take; absent: a new one is founded. */
  readonly amends?: { readonly id: string; readonly version: number }
}

export interface PartProps {
  readonly hub: HubSummary
  readonly rules: RulesForm
  readonly change: (part: Partial<RulesForm>) => void
  /** Empty until somebody tried to sign. */
  readonly problems: readonly RulesProblem[]
}

/** The rules as typed, and what signing them leads to. */
function useRules({ hub, initial, amends }: RulesEditorProps) {
  const { t } = useTranslation('spaces')
  const navigate = useNavigate()
  const [rules, setRules] = useState(initial)
  const [tried, setTried] = useState(false)
  const found = useSend(rpc.spaces.found, ['ledger'])
  const amend = useSend(rpc.spaces.amend, ['ledger', 'notices'])
  const problems = rulesProblems(rules)
  const submit = async (sheet: HTMLElement) => {
    setTried(true)
    if (problems.length > 0) return focusInvalid(sheet)
    if (amends) {
      if (!(await amend.send({ hub: hub.hub, ...amends, rules }))) return
      toast({ kind: 'good', title: t('edit.amended') })
      return navigate({ to: '/spaces/$id', params: { id: amends.id } })
    }
    if (!(await found.send({ hub: hub.hub, rules }))) return
    toast({ kind: 'good', title: t('edit.founded'), text: t('edit.foundedText') })
    return navigate({ to: '/spaces' })
  }
  return {
    rules,
    setRules,
    problems: tried ? problems : [],
    submit,
    busy: found.busy || amend.busy,
    failure: found.failure ?? amend.failure,
  }
}

export function RulesEditor(props: RulesEditorProps) {
  const { hub, amends } = props
  const { t } = useTranslation('spaces')
  const { rules, setRules, problems, submit, busy, failure } = useRules(props)
  const part: PartProps = { hub, rules, problems, change: (more) => setRules((old) => ({ ...old, ...more })) }
  return (
    <form
      noValidate
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(event.currentTarget)
      }}
    >
      <About {...part} onType={(type) => setRules((old) => rulesFor(type, old))} />
      <WhatRules {...part} />
      <PriceRules {...part} />
      <WhoRules {...part} />
      <FieldRows {...part} />
      <Field label={t('edit.days')}>
        <NumberInput min={1} max={366} value={rules.days} onValue={(days) => part.change({ days })} />
      </Field>
      <MemberChoice
        hub={hub.hub}
        label={t('edit.curators')}
        chosen={rules.curators}
        onChosen={(curators) => part.change({ curators })}
      />
      {problems.length > 0 && (
        <Note kind="danger" live>
          {t('edit.check')}
        </Note>
      )}
      <ErrorNote failure={failure} />
      <div>
        <Button type="submit" variant="primary" size="lg" busy={busy}>
          {t(amends ? 'edit.doAmend' : 'edit.doFound')}
        </Button>
      </div>
    </form>
  )
}

function About({ rules, change, problems, onType }: PartProps & { onType: (type: RulesForm['type']) => void }) {
  const { t } = useTranslation('spaces')
  return (
    <>
      <Field label={t('edit.type')} hint={t(`typeHint_${rules.type}`)}>
        <Select
          value={rules.type}
          onValue={onType}
          options={SPACE_TYPES.map((type) => ({ value: type, label: t(`type_${type}`) }))}
        />
      </Field>
      <Field label={t('edit.name')} required error={problems.includes('name') ? t('edit.nameMissing') : undefined}>
        <TextInput
          maxLength={SPACE_NAME_CHARS_MAX}
          autoComplete="off"
          className="h-11 text-lg"
          value={rules.name}
          onValue={(name) => change({ name })}
        />
      </Field>
      <Field label={t('edit.about')} optional>
        <TextArea
          rows={3}
          maxLength={SPACE_ABOUT_CHARS_MAX}
          value={rules.about}
          onValue={(about) => change({ about })}
        />
      </Field>
    </>
  )
}
