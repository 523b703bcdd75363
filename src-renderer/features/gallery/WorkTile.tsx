import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Notice } from '#shared/ipc/notices.ts'
import { FoldedCard } from '#ui/features/board/FoldedCard.tsx'
import { Badge } from '#ui/ui/Badge.tsx'
import { BuyHere } from './BuyHere.tsx'
import { licenceName } from './licences.ts'
import { KIND_ICON, WorkFace } from './WorkFace.tsx'

/** A work as it hangs in a gallery: what is shown of it, who made it, under which licence, and the way to it. */
export function WorkTile({ notice }: { notice: Notice }) {
  const { t } = useTranslation(['gallery', 'moderation'])
  const { content, author, id } = notice
  if (notice.folded) return <FoldedCard notice={notice} />
  const { work } = content
  const licence = content.space?.fields.licence
  const Icon = KIND_ICON[work?.kind ?? 'image']
  return (
    <article className="overflow-hidden rounded-lg border border-line bg-raised shadow-card" data-testid="work">
      <WorkFace content={content} />
      <div className="grid gap-2 px-4 py-3">
        <h2 className="line-clamp-2 font-serif text-lg leading-snug">
          <Link to="/notice/$id" params={{ id }} className="hover:underline" data-card>
            <bdi>{content.title}</bdi>
          </Link>
        </h2>
        <p className="truncate text-sm text-ink-soft">{t('by', { nick: author.nick })}</p>
        <p className="flex flex-wrap gap-1.5">
          {work && <Badge icon={<Icon aria-hidden />}>{t(`kind_${work.kind}`)}</Badge>}
          {notice.alike && <Badge tone="amber">{t('moderation:mark.alikeBadge')}</Badge>}
          {licence !== undefined && <Badge>{licenceName(t, licence)}</Badge>}
        </p>
        <BuyHere notice={notice} />
      </div>
    </article>
  )
}
