import { FileText } from 'lucide-react'
import { type ChangeEvent, type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#shared/ipc/ledger.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Note, type NoteProps } from '#ui/ui/Note.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { TakeAway } from './TakeAway.tsx'

/** Holds a checkpoint somebody sent against this device's ledger. */
export function Compare({ hub }: { hub: string }) {
  const { t } = useTranslation('ledger')
  const [text, setText] = useState('')
  const chosen = useRef<HTMLInputElement>(null)
  const compare = useSend(rpc.ledger.compare, ['app', 'hubs'])
  const change = (next: string) => {
    setText(next)
    compare.reset()
  }
  const open = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    target.value = ''
    if (file) change(await file.text())
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void compare.send({ hub, text })
  }
  return (
    <Card aria-labelledby="compare-checkpoint">
      <form onSubmit={submit} className="grid gap-3">
        <h2 id="compare-checkpoint" className="font-serif text-lg">
          {t('compare.title')}
        </h2>
        <Field label={t('compare.theirs')} hint={t('compare.hint')}>
          <TextArea value={text} onValue={change} spellCheck={false} className="font-mono text-xs" />
        </Field>
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" variant="primary" busy={compare.busy} disabled={text.trim() === ''}>
            {t('compare.compare')}
          </Button>
          <Button icon={<FileText aria-hidden className="size-4" />} onClick={() => chosen.current?.click()}>
            {t('compare.open')}
          </Button>
          <input ref={chosen} type="file" accept=".txt,text/plain" hidden onChange={(event) => void open(event)} />
        </div>
        <ErrorNote failure={compare.failure} />
        {compare.data && <Verdict answer={compare.data} />}
      </form>
    </Card>
  )
}

const KINDS: Record<Comparison['verdict'], NonNullable<NoteProps['kind']>> = {
  same: 'good',
  older: 'good',
  newer: 'good',
  before: 'info',
  ahead: 'info',
  unsigned: 'warning',
  foreign: 'warning',
  unreadable: 'warning',
  conflict: 'danger',
}

function Verdict({ answer: { verdict, theirs, mine, needed, total, answer } }: { answer: Comparison }) {
  const { t } = useTranslation('ledger')
  const figures = {
    h: theirs?.h ?? 0,
    size: theirs?.size ?? 0,
    mine: mine?.size ?? 0,
    needed: needed ?? 0,
    total: total ?? 0,
  }
  return (
    <Note kind={KINDS[verdict]} live>
      <p className="font-medium">{t(`compare.${verdict}`)}</p>
      <p>{t(`compare.${verdict}Text`, figures)}</p>
      {answer !== undefined && <TakeAway text={answer} name={`checkpoint-after-${theirs?.h ?? 0}.txt`} />}
    </Note>
  )
}
