import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Star } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NOTE_CHARS_MAX } from '#shared/core/agreements/note.ts'
import type { Answer } from '#shared/ipc/answers.ts'
import type { Notice } from '#shared/ipc/notices.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { DeclineDialog } from '#ui/features/trades/DeclineDialog.tsx'
import { Badge } from '#ui/ui/Badge.tsx'
import { Button, buttonClass } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { IconButton } from '#ui/ui/IconButton.tsx'
import { Money } from '#ui/ui/Money.tsx'
import { PersonChip } from '#ui/ui/PersonChip.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { When } from '#ui/ui/When.tsx'

/** On an own notice: who has proposed what to it, side by side, with a shortlist; nothing where nobody has. */
export function AnswersPanel({ notice }: { notice: Notice }) {
  const { t } = useTranslation('notice')
  const [only, setOnly] = useState(false)
  const { data } = useQuery(ask.answers.list({ notice: notice.id }))
  if (!data || data.items.length === 0) return null
  const { items: all, total } = data
  const shown = only ? all.filter(({ listed }) => listed) : all
  return (
    <Card aria-labelledby="answers" className="mb-6 grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid gap-1">
          <h2 id="answers" className="font-serif text-lg">
            {t('answers.title')} <span className="font-sans text-base font-normal text-ink-soft">{total}</span>
          </h2>
          <p className="text-sm text-ink-soft">{t('answers.lead')}</p>
        </div>
        {all.length > 1 && <Checkbox label={t('answers.only')} checked={only} onChecked={setOnly} />}
      </div>
      {total > all.length && (
        <p className="text-sm text-ink-soft">{t('answers.someOnly', { count: total - all.length })}</p>
      )}
      {shown.length === 0 && <p role="status">{t('answers.noneListed')}</p>}
      <ul className="m-0 grid list-none gap-4 p-0 empty:hidden [&>li+li]:border-t [&>li+li]:border-line [&>li+li]:pt-4">
        {shown.map((answer) => (
          <One key={answer.negotiation} answer={answer} />
        ))}
      </ul>
    </Card>
  )
}

function One({ answer }: { answer: Answer }) {
  const { t } = useTranslation('notice')
  const mark = useSend(rpc.answers.mark, ['agreements'])
  const { negotiation, by, at, title, text, listed, note, needsMe } = answer
  const { nick } = by
  const keep = (part: Partial<Pick<Answer, 'listed' | 'note'>>) => void mark.send({ negotiation, ...part })
  return (
    <li className="grid gap-2" aria-label={`${nick}: ${title}`}>
      <div className="flex flex-wrap items-center gap-3">
        <IconButton
          label={t(listed ? 'answers.unlistNamed' : 'answers.listNamed', { nick })}
          icon={<Star aria-hidden className={listed ? 'fill-amber text-amber' : ''} />}
          aria-pressed={listed}
          onClick={() => keep({ listed: !listed })}
        />
        <Link to="/people/$did" params={{ did: by.did }} className="min-w-0 hover:underline">
          <PersonChip person={by} size="sm" />
        </Link>
        <State is={answer.is} />
        {needsMe && <Badge tone="amber">{t('answers.waits')}</Badge>}
        <span className="ms-auto text-sm text-ink-faint">
          <When at={at} />
        </span>
      </div>
      <div className="grid gap-2 ps-11">
        <p className="break-words">
          <bdi className="font-medium">{title}</bdi> <Sums sums={answer.sums} />
        </p>
        {text !== '' && <p className="line-clamp-3 text-sm break-words whitespace-pre-wrap text-ink-soft">{text}</p>}
        <OwnNote key={note} note={note} nick={nick} onNote={(next) => keep({ note: next })} />
        <Ways answer={answer} />
        <ErrorNote failure={mark.failure} />
      </div>
    </li>
  )
}

function State({ is }: { is: Answer['is'] }) {
  const { t } = useTranslation(['trades', 'contracts'])
  return <Badge>{is.kind === 'trade' ? t(`trades:state.${is.state}`) : t(`contracts:contractPhase.${is.state}`)}</Badge>
}

function Sums({ sums }: Pick<Answer, 'sums'>) {
  const { t } = useTranslation('notice')
  const moving = sums.filter(({ amount }) => BigInt(amount) !== 0n)
  if (moving.length === 0) return <span className="text-ink-soft">· {t('answers.nothing')}</span>
  return moving.map(({ amount, token }) => (
    <span key={token.code} className="text-ink-soft">
      · {t(BigInt(amount) < 0n ? 'answers.youPay' : 'answers.youGet')}{' '}
      <Money units={amount.replace('-', '')} token={token} className="text-ink" />
    </span>
  ))
}

/** Kept when one leaves the field. */
function OwnNote({ note, nick, onNote }: { note: string; nick: string; onNote: (note: string) => void }) {
  const { t } = useTranslation('notice')
  const [words, setWords] = useState(note)
  const [open, setOpen] = useState(note !== '')
  if (!open)
    return (
      <span>
        <Button size="sm" aria-label={t('answers.addNoteNamed', { nick })} onClick={() => setOpen(true)}>
          {t('answers.addNote')}
        </Button>
      </span>
    )
  return (
    <TextInput
      aria-label={t('answers.note', { nick })}
      value={words}
      maxLength={NOTE_CHARS_MAX}
      onValue={setWords}
      onBlur={() => words.trim() !== note && onNote(words.trim())}
    />
  )
}

function Ways({ answer: { negotiation, title, by, is, mayDecline } }: { answer: Answer }) {
  const { t } = useTranslation('notice')
  const [declining, setDeclining] = useState(false)
  return (
    <span className="flex flex-wrap gap-2">
      <Link
        to={is.kind === 'trade' ? '/trades/$negotiation' : '/contracts/$negotiation'}
        params={{ negotiation }}
        className={buttonClass('primary', 'sm')}
        aria-label={t('answers.readNamed', { nick: by.nick })}
      >
        {t('answers.read')}
      </Link>
      {mayDecline && (
        <Button size="sm" aria-label={t('answers.declineNamed', { nick: by.nick })} onClick={() => setDeclining(true)}>
          {t('answers.decline')}
        </Button>
      )}
      {declining && (
        <DeclineDialog
          negotiation={negotiation}
          title={title}
          nick={by.nick}
          say={is.kind === 'trade' ? rpc.agreements.decline : rpc.contracts.decline}
          onClose={() => setDeclining(false)}
        />
      )}
    </span>
  )
}
