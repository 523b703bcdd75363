import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Mark } from '#shared/ipc/moderation.ts'
import type { Alike, Notice } from '#shared/ipc/notices.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { absoluteTime } from '#ui/ui/When.tsx'
import { listWords } from './words.ts'

/** Who says what about a notice or a person, and why. */
export function MarkNotes({ marks }: { marks: readonly Mark[] }) {
  const { t, i18n } = useTranslation('moderation')
  return marks.map(({ list, act }) => (
    <Note
      key={`${list.author.did}/${list.list}/${act.id}`}
      kind="warning"
      title={t(`mark.${act.act}`, { list: listWords(t, list), reason: t(`reason_${act.reason}`) })}
      actions={
        <Link to="/moderation" className="text-ink underline">
          {t('mark.toLists')}
        </Link>
      }
    >
      <p className="break-words whitespace-pre-wrap">{act.text === '' ? t('mark.noText') : act.text}</p>
      {act.notice === undefined && <p>{t('mark.aboutAll', { nick: act.of.nick })}</p>}
      {act.answerBy !== undefined && (
        <p>{t('mark.appealed', { nick: list.author.nick, date: absoluteTime(act.answerBy, i18n.language) })}</p>
      )}
    </Note>
  ))
}

/** Whose earlier notice it looks like. */
function AlikeNote({ alike }: { alike: Alike }) {
  const { t, i18n } = useTranslation('moderation')
  return (
    <Note
      kind="warning"
      title={t(`mark.alike_${alike.purpose}`, {
        nick: alike.author.nick,
        date: absoluteTime(alike.posted, i18n.language),
      })}
      actions={
        <Link to="/notice/$id" params={{ id: alike.id }} className="text-ink underline">
          {t('mark.alikeOther')}
        </Link>
      }
    >
      {t('mark.alikeText')}
    </Note>
  )
}

/** Shows a notice that is folded, or folds it away again. */
export function ShowAnyway({ notice, className }: { notice: Notice; className?: string }) {
  const { t } = useTranslation('moderation')
  const show = useSend(rpc.moderation.showAnyway, ['notices'])
  const on = notice.folded === true
  return (
    <>
      <Button
        size="sm"
        busy={show.busy}
        {...(className && { className })}
        onClick={() => void show.send({ notice: notice.id, on })}
      >
        {t(on ? 'mark.showAnyway' : 'mark.fold')}
      </Button>
      <ErrorNote failure={show.failure} />
    </>
  )
}

const isHidden = ({ act }: Mark): boolean => act.act === 'hide'

/** On a notice's own page. Its author is led to where they can appeal. */
export function NoticeMarks({ notice }: { notice: Notice }) {
  const { t } = useTranslation('moderation')
  const { marks = [], mine, alike, folded } = notice
  if (marks.length === 0 && !alike) return null
  return (
    <div className="mb-6 grid gap-2">
      {alike && <AlikeNote alike={alike} />}
      {mine && marks.length > 0 && (
        <Note
          title={t('mark.mine')}
          actions={
            <Link to="/moderation" className="text-ink underline">
              {t('mark.toAppeal')}
            </Link>
          }
        >
          {t('mark.mineText')}
        </Note>
      )}
      <MarkNotes marks={marks} />
      {!mine && ((alike && folded) || marks.some(isHidden)) && (
        <div>
          <ShowAnyway notice={notice} />
        </div>
      )}
    </div>
  )
}
