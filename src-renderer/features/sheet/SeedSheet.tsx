import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { Note } from '#ui/ui/Note.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import type { SheetClient } from './bridge.ts'
import { Frame } from './Frame.tsx'
import { useAnswer } from './useAnswer.ts'

interface SeedProps {
  readonly client: SheetClient
  readonly words: readonly string[]
  /** Positions from 0 that are asked back. */
  readonly ask: readonly number[]
}

/** Shows the words, then asks for some of them. */
export function SeedSheet(props: SeedProps) {
  const [step, setStep] = useState<'show' | 'ask'>('show')
  return step === 'show' ? (
    <ShowWords {...props} onNext={() => setStep('ask')} />
  ) : (
    <AskWords {...props} onBack={() => setStep('show')} />
  )
}

function ShowWords({ client, words, onNext }: SeedProps & { onNext: () => void }) {
  const { t } = useTranslation('sheet')
  return (
    <Frame
      title={t('seed.title', { count: words.length })}
      lead={t('seed.lead')}
      actions={
        <>
          <Button size="lg" onClick={() => void client.decline().catch(() => undefined)}>
            {t('seed.later')}
          </Button>
          <Button variant="primary" size="lg" className="flex-1" onClick={onNext}>
            {t('seed.next')}
          </Button>
        </>
      }
    >
      <ol
        aria-label={t('seed.list')}
        className="m-0 grid list-none grid-flow-col grid-cols-3 grid-rows-8 gap-x-5 rounded-lg border border-line bg-raised px-5 py-3 p-0"
      >
        {words.map((word, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may occur twice; its place is what names it
          <li key={at} className="flex items-baseline gap-2.5 border-b border-line py-1.5 [&:nth-child(8n)]:border-0">
            <span className="figures w-5 text-end text-xs text-ink-faint">{at + 1}</span>
            <span className="font-mono text-base font-medium">{word}</span>
          </li>
        ))}
      </ol>
      <Note kind="warning">{t('seed.never')}</Note>
    </Frame>
  )
}

/** Spaces and capitals do not count. */
const same = (typed: string, word: string | undefined): boolean => typed.trim().toLowerCase() === word

function AskWords({ client, words, ask, onBack }: SeedProps & { onBack: () => void }) {
  const { t } = useTranslation('sheet')
  const [typed, setTyped] = useState<readonly string[]>(() => ask.map(() => ''))
  const [checked, setChecked] = useState<readonly string[]>([])
  const answer = useAnswer()
  const wrong = (at: number) =>
    checked[at] !== undefined && checked[at] === typed[at] && !same(typed[at] ?? '', words[ask[at] ?? -1])
  const submit = () => {
    setChecked(typed)
    focusInvalid(document.body)
    if (typed.every((word, at) => same(word, words[ask[at] ?? -1])))
      void answer.give(() => client.confirmSeed({ words: typed.map((word) => word.trim().toLowerCase()) }))
  }
  return (
    <Frame
      title={t('seed.askTitle')}
      lead={t('seed.askLead')}
      onSubmit={submit}
      actions={
        answer.state === 'done' ? (
          <p role="status">{t('seed.done')}</p>
        ) : (
          <>
            <Button size="lg" onClick={onBack}>
              {t('seed.back')}
            </Button>
            <Button type="submit" variant="primary" size="lg" className="flex-1" busy={answer.state === 'busy'}>
              {t('seed.check')}
            </Button>
          </>
        )
      }
    >
      {ask.map((position, at) => (
        <Field
          key={position}
          label={t('seed.word', { n: position + 1 })}
          required
          error={wrong(at) ? t('seed.wrong', { n: position + 1 }) : undefined}
        >
          <TextInput
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            className="h-11 font-mono text-lg"
            value={typed[at] ?? ''}
            onValue={(word) => setTyped(typed.map((old, place) => (place === at ? word : old)))}
          />
        </Field>
      ))}
      <ErrorNote failure={answer.failure} />
    </Frame>
  )
}
