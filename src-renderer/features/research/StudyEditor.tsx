import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  STUDY_CHANGE_CHARS_MAX,
  STUDY_FILES_MAX,
  STUDY_METHOD_CHARS_MAX,
  STUDY_QUESTION_CHARS_MAX,
  STUDY_RESULT_CHARS_MAX,
  STUDY_TITLE_CHARS_MAX,
} from '#shared/core/research/limits.ts'
import { LICENCES } from '#shared/core/spaces/limits.ts'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { StudyForm } from '#shared/ipc/research.ts'
import type { SpaceView } from '#shared/ipc/spaces.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { useTyped } from '#ui/bridge/typed.ts'
import { licenceName } from '#ui/features/gallery/licences.ts'
import { FilesField } from '#ui/features/trades/FilesField.tsx'
import { useUploads } from '#ui/features/trades/useUploads.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { Note } from '#ui/ui/Note.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { CitesField } from './CitesField.tsx'
import { DataFields } from './DataFields.tsx'
import { missingIn, type Text } from './form.ts'

type At = StudyForm['cites'][number]

export interface StudyEditorProps {
  readonly hub: HubSummary
  readonly initial: StudyForm
  /** Where it may stand; absent where a version takes the place of another. */
  readonly spaces?: readonly SpaceView[]
  /** What it extends. */
  readonly base?: At
  /** The version whose place it takes. */
  readonly revises?: At
}

const keyOf = (hub: string, base: At | undefined, revises: At | undefined): string => {
  const of = revises ?? base
  return of ? `study/${hub}/${revises ? 'again' : 'on'}/${of.study}/${of.version}` : `study/${hub}`
}

/** The study as typed, and what signing it leads to. */
function useStudy({ hub: { hub }, initial, spaces, base, revises }: StudyEditorProps) {
  const { t } = useTranslation('research')
  const navigate = useNavigate()
  const kept = useTyped(keyOf(hub, base, revises), { form: initial, said: '' })
  const { form, said } = kept.value
  const [space, setSpace] = useState(spaces?.[0]?.id ?? '')
  const [was, setWas] = useState<Readonly<Record<string, string>>>({})
  const [tried, setTried] = useState(false)
  const data = useUploads({ most: STUDY_FILES_MAX, takesLarge: false })
  const code = useUploads({ most: STUDY_FILES_MAX, takesLarge: false })
  const publish = useSend(rpc.research.publish, ['ledger'])
  const revise = useSend(rpc.research.revise, ['ledger'])
  const missing = missingIn(form)
  const unsaid = revises !== undefined && said.trim() === ''
  const whole = (): StudyForm => ({
    ...form,
    data: [...form.data, ...data.files.map((file) => ({ ...file, ...(was[file.root] && { was: was[file.root] }) }))],
    code: [...form.code, ...code.files],
  })
  const submit = async (sheet: HTMLElement) => {
    setTried(true)
    if (missing.length > 0 || unsaid) return focusInvalid(sheet)
    if (data.storing !== undefined || code.storing !== undefined) return
    if (revises) {
      if (!(await revise.send({ hub, ...revises, form: whole(), change: said }))) return
      kept.clear()
      toast({ kind: 'good', title: t('form.revised') })
      return navigate({ to: '/research/$study', params: { study: revises.study } })
    }
    if (!(await publish.send({ hub, space, form: whole(), ...(base && { extends: base }) }))) return
    kept.clear()
    toast({ kind: 'good', title: t('form.published'), text: t('form.publishedText') })
    return navigate({ to: '/research' })
  }
  return {
    ...{ form, space, setSpace, said, was, setWas, data, code, submit },
    begun: kept.begun,
    restart: kept.clear,
    setChange: (text: string) => kept.set((old) => ({ ...old, said: text })),
    change: (part: Partial<StudyForm>) => kept.set((old) => ({ ...old, form: { ...old.form, ...part } })),
    wrong: (text: Text) => tried && missing.includes(text),
    unsaid: tried && unsaid,
    lacking: tried && (missing.length > 0 || unsaid),
    busy: publish.busy || revise.busy,
    failure: publish.failure ?? revise.failure,
  }
}

export type Studying = ReturnType<typeof useStudy>

export function StudyEditor(props: StudyEditorProps) {
  const { hub, initial, spaces, base, revises } = props
  const { t } = useTranslation('research')
  const licences = useTranslation('gallery')
  const study = useStudy(props)
  const { form, change } = study
  return (
    <form
      noValidate
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        void study.submit(event.currentTarget)
      }}
    >
      {spaces && (
        <Field label={t('form.space')}>
          <Select
            value={study.space}
            onValue={study.setSpace}
            options={spaces.map(({ id, rules }) => ({ value: id, label: rules.name }))}
          />
        </Field>
      )}
      {revises && (
        <Field label={t('form.change')} required error={study.unsaid ? t('form.changeBad') : undefined}>
          <TextInput maxLength={STUDY_CHANGE_CHARS_MAX} value={study.said} onValue={study.setChange} />
        </Field>
      )}
      <Texts study={study} />
      <DataFields study={study} earlier={revises ? initial.data : []} />
      <FilesField uploads={study.code} label={t('form.code')} hint={t('form.filesHint', { count: study.code.most })} />
      <Field label={t('form.licence')} hint={t('form.licenceBad')}>
        <Select
          value={form.licence}
          onValue={(licence) => change({ licence })}
          options={LICENCES.map((value) => ({ value, label: licenceName(licences.t, value) }))}
        />
      </Field>
      <CitesField
        hub={hub.hub}
        cites={form.cites}
        not={base?.study ?? revises?.study}
        onChange={(cites) => change({ cites: [...cites] })}
      />
      {study.lacking && (
        <Note kind="danger" live>
          {t('form.check')}
        </Note>
      )}
      <ErrorNote failure={study.failure} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" size="lg" busy={study.busy}>
          {t(revises ? 'form.doRevise' : 'form.doPublish')}
        </Button>
        {study.begun && (
          <Button size="lg" onClick={study.restart}>
            {t('form.restart')}
          </Button>
        )}
        {study.begun && <span className="text-sm text-ink-soft">{t('form.typed')}</span>}
      </div>
    </form>
  )
}

const MOST = {
  question: STUDY_QUESTION_CHARS_MAX,
  method: STUDY_METHOD_CHARS_MAX,
  result: STUDY_RESULT_CHARS_MAX,
} as const
const AREAS = ['question', 'method', 'result'] as const

function Texts({ study: { form, change, wrong } }: { study: Studying }) {
  const { t } = useTranslation('research')
  return (
    <>
      <Field label={t('form.name')} required error={wrong('title') ? t('form.nameBad') : undefined}>
        <TextInput
          maxLength={STUDY_TITLE_CHARS_MAX}
          autoComplete="off"
          className="h-11 text-lg"
          value={form.title}
          onValue={(title) => change({ title })}
        />
      </Field>
      {AREAS.map((text) => (
        <Field key={text} label={t(`form.${text}`)} required error={wrong(text) ? t(`form.${text}Bad`) : undefined}>
          <TextArea
            rows={text === 'method' ? 5 : 3}
            maxLength={MOST[text]}
            value={form[text]}
            onValue={(next) => change({ [text]: next })}
          />
        </Field>
      ))}
    </>
  )
}
