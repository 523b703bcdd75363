import { Link } from '@tanstack/react-router'
import { EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '#shared/ipc/notices.ts'
import { ShowAnyway } from '#ui/features/moderation/MarkNotes.tsx'
import { listWords } from '#ui/features/moderation/words.ts'
import { absoluteTime } from '#ui/ui/When.tsx'

/** A notice that is folded: who hides it and why, or whose it looks like, in place of what it says. */
export function FoldedCard({ notice }: { notice: Notice }) {
  const { t, i18n } = useTranslation(['moderation', 'spaces'])
  const { marks = [], author, space, alike } = notice
  const hides = marks.filter(({ act }) => act.act === 'hide')
  return (
    <article
      aria-label={t('mark.folded', { nick: author.nick })}
      className="flex flex-col gap-2 overflow-y-auto rounded-lg border border-dashed border-line-strong bg-sunk p-4 text-sm text-ink-soft"
    >
      {hides.map(({ list, act }) => (
        <div key={`${list.author.did}/${list.list}/${act.id}`} className="grid gap-1">
          <p className="flex gap-2 font-medium">
            <EyeOff aria-hidden className="mt-0.5 size-4 shrink-0" />
            {t('mark.hide', { list: listWords(t, list), reason: t(`reason_${act.reason}`) })}
          </p>
          {act.text !== '' && <p className="line-clamp-3 break-words">{act.text}</p>}
        </div>
      ))}
      {alike && (
        <p className="flex gap-2 font-medium">
          <EyeOff aria-hidden className="mt-0.5 size-4 shrink-0" />
          {t(`mark.alike_${alike.purpose}`, {
            nick: alike.author.nick,
            date: absoluteTime(alike.posted, i18n.language),
          })}
        </p>
      )}
      {space?.outside && (
        <div className="grid gap-1">
          <p className="font-medium">{t('spaces:notice.outside', { name: space.name })}</p>
          <p className="break-words">{space.outside.text}</p>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <ShowAnyway notice={notice} />
        <Link
          to="/notice/$id"
          params={{ id: notice.id }}
          aria-label={t('mark.whyNamed', { nick: author.nick })}
          className="inline-flex min-h-6 items-center underline"
          data-card
        >
          {t('mark.why')}
        </Link>
      </div>
    </article>
  )
}
