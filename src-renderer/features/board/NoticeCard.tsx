import { Link } from '@tanstack/react-router'
import { Clock, MapPin } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '#shared/ipc/notices.ts'
import type { Token } from '#shared/ipc/values.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { cx } from '#ui/ui/cx.ts'
import { PersonChip } from '#ui/ui/PersonChip.tsx'
import { When } from '#ui/ui/When.tsx'
import { away } from './away.ts'
import { CATEGORY_ICON } from './categoryIcon.ts'
import { FoldedCard } from './FoldedCard.tsx'
import { Price } from './Price.tsx'
import { Snippet } from './Snippet.tsx'
import { thumbSource } from './thumb.ts'
import type { FoundNotice } from './useFound.ts'
import { WhyHere } from './WhyHere.tsx'

/** A notice as pinned to the board. The title is the link; its click area covers the whole card. */
export function NoticeCard({ notice, token }: { notice: FoundNotice; token: Token | undefined }) {
  const { t } = useTranslation(['board', 'places'])
  const { content, author, state, km } = notice
  const need = content.purpose === 'need'
  if (notice.folded) return <FoldedCard notice={notice} />
  return (
    <article
      className={cx(
        'pinned relative flex h-full flex-col overflow-hidden rounded-lg border border-line bg-raised shadow-card transition-shadow hover:shadow-lift',
        need ? 'border-t-amber-fill' : 'border-t-primary',
        state !== 'open' && 'opacity-75',
      )}
    >
      {notice.why && <WhyHere why={notice.why} title={content.title} nick={author.nick} km={km} />}
      <Face notice={notice} />
      <div className="flex min-h-0 flex-1 flex-col gap-1.5 px-4 pt-3 pb-3">
        <Kind notice={notice} />
        <h2 className="line-clamp-2 shrink-0 font-serif text-lg leading-snug">
          <Link
            to="/notice/$id"
            params={{ id: notice.id }}
            className="after:absolute after:inset-0 after:rounded-lg"
            data-card
          >
            <bdi>{content.title}</bdi>
          </Link>
        </h2>
        <p className="shrink-0 truncate font-semibold text-ink">
          <Price price={content.price} token={token} />
        </p>
        <div className="mt-auto grid gap-2">
          <p className="flex gap-4 text-xs text-ink-faint [&_svg]:size-3.5 [&_svg]:shrink-0">
            {(content.place !== '' || km !== undefined) && (
              <span className="flex min-w-0 items-center gap-1">
                <MapPin aria-hidden />
                <span className="truncate">
                  {[content.place, km !== undefined && away(t, km)].filter(Boolean).join(' · ')}
                </span>
              </span>
            )}
            <span className="flex items-center gap-1 whitespace-nowrap">
              <Clock aria-hidden />
              {state === 'open' ? <When at={content.expires} /> : t(`state_${state}`)}
            </span>
          </p>
          <PersonChip person={author} className="border-t border-line pt-2.5" />
        </div>
      </div>
    </article>
  )
}

function Kind({ notice }: { notice: FoundNotice }) {
  const { t } = useTranslation(['board', 'moderation'])
  const { purpose, category } = notice.content
  const Icon = CATEGORY_ICON[category]
  const mark = notice.marks?.[0]
  return (
    <p className="flex flex-wrap items-center gap-2">
      <Badge tone={purpose === 'need' ? 'amber' : 'primary'} icon={<Icon aria-hidden />}>
        {t(purpose)} · {t(`category_${category}`)}
      </Badge>
      {notice.fresh && <Badge tone="primary">{t('isNew')}</Badge>}
      {notice.mine && <Badge>{t('mineBadge')}</Badge>}
      {notice.hidden !== undefined && <Badge>{t('hiddenBadge')}</Badge>}
      {notice.alike && <Badge tone="amber">{t('moderation:mark.alikeBadge')}</Badge>}
      {mark && (
        <Badge tone="danger">{t('moderation:mark.badge', { reason: t(`moderation:reason_${mark.act.reason}`) })}</Badge>
      )}
    </p>
  )
}

/** More than four lines of a card hold: breaking thousands of letters into lines that nobody sees takes half a second at every key. */
const FACE_CHARS = 600

/** The photo, or the words themselves where there is none, or at least the kind. */
function Face({ notice }: { notice: Notice }) {
  const { content, snippet } = notice
  const thumb = content.photo && thumbSource(content.photo.thumb)
  if (thumb && snippet === undefined)
    return <img src={thumb} alt="" className="h-29 w-full shrink-0 bg-sunk object-cover" />
  if (content.text === '' && snippet === undefined) {
    const Icon = CATEGORY_ICON[content.category]
    return (
      <div className="grid h-29 shrink-0 place-items-center bg-paper text-line-strong">
        <Icon aria-hidden className="size-10" strokeWidth={1.25} />
      </div>
    )
  }
  return (
    <div className="flex h-29 shrink-0 items-center bg-paper px-4">
      <p dir="auto" className="line-clamp-4 font-serif text-base leading-normal break-words text-ink-soft italic">
        {snippet === undefined ? content.text.slice(0, FACE_CHARS) : <Snippet text={snippet} />}
      </p>
    </div>
  )
}
