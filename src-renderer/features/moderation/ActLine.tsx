import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ModerationAct } from '#shared/ipc/moderation.ts'
import { ask } from '#ui/bridge/queries.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { absoluteTime } from '#ui/ui/When.tsx'

/** A notice by its title, or that it is not here. */
export function NoticeName({ id }: { id: string }) {
  const { t } = useTranslation('moderation')
  const { data, isPending } = useQuery(ask.notices.get({ id }))
  if (!data) return <span className="text-ink-faint">{isPending ? '…' : t('entry.gone')}</span>
  return (
    <Link to="/notice/$id" params={{ id }} className="underline">
      <bdi>{data.content.title}</bdi>
    </Link>
  )
}

/** Whom or what something is about, as a link. */
export function SubjectName({ of, notice }: Pick<ModerationAct, 'of' | 'notice'>) {
  const { t } = useTranslation('moderation')
  return (
    <span className="break-words">
      <Link to="/people/$did" params={{ did: of.did }} className="font-medium underline">
        {notice === undefined ? t('everything', { nick: of.nick }) : <bdi>{of.nick}</bdi>}
      </Link>
      {notice !== undefined && (
        <>
          {' · '}
          <NoticeName id={notice} />
        </>
      )}
    </span>
  )
}

/** An act with its reason and how it stands. */
export function ActLine({ act, children }: { act: ModerationAct; children?: ReactNode }) {
  const { t, i18n } = useTranslation('moderation')
  const date = (at: number) => absoluteTime(at, i18n.language)
  return (
    <div className="flex items-start gap-3">
      <div className="grid min-w-0 flex-1 gap-1">
        <SubjectName of={act.of} notice={act.notice} />
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone="amber">{t(`reason_${act.reason}`)}</Badge>
          <Badge>{t(`entry.${act.act}`)}</Badge>
          <Badge tone={act.holds ? 'neutral' : 'good'}>{t(`force.${act.force}`)}</Badge>
        </p>
        {act.text !== '' && <p className="break-words whitespace-pre-wrap text-ink-soft">{act.text}</p>}
        <p className="text-xs text-ink-faint">
          {t('entry.since', { date: date(act.since) })}
          {act.until !== undefined && ` · ${t('entry.until', { date: date(act.until) })}`}
          {act.answerBy !== undefined && ` · ${t('entry.answerBy', { date: date(act.answerBy) })}`}
        </p>
      </div>
      {children}
    </div>
  )
}
