import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { Notice } from '#shared/ipc/notices.ts'
import { ask } from '#ui/bridge/queries.ts'
import { CATEGORY_ICON } from '#ui/features/board/categoryIcon.ts'
import { Price } from '#ui/features/board/Price.tsx'
import { Older } from '#ui/features/ledger/Older.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { SkeletonRows } from '#ui/ui/Skeleton.tsx'
import type { Member } from './MemberList.tsx'

const PER_PAGE = 12

/** What this person has on the board, the newest first. */
export function PersonNotices({ person, hub }: { person: Member; hub: HubSummary }) {
  const { t } = useTranslation('people')
  const query = useInfiniteQuery(
    ask.notices.search({
      hub: hub.hub,
      text: '',
      author: person.did,
      mine: false,
      withEnded: false,
      sort: 'newest',
      limit: PER_PAGE,
    }),
  )
  return (
    <section aria-labelledby="on-board">
      <h2 id="on-board" className="mb-2 font-serif text-lg">
        {t('person.offers')}
      </h2>
      <Loaded query={query} skeleton={<SkeletonRows rows={2} />}>
        {({ pages }) =>
          pages[0]?.items.length === 0 ? (
            <p className="text-ink-faint">{t('person.noOffers', { nick: person.nick })}</p>
          ) : (
            <>
              <ul className="m-0 grid list-none grid-cols-1 gap-2.5 p-0 xl:grid-cols-2">
                {pages.flatMap(({ items }) =>
                  items.map((notice) => (
                    <li key={notice.id}>
                      <NoticeLine notice={notice} hub={hub} />
                    </li>
                  )),
                )}
              </ul>
              <Older query={query} label={t('person.moreOffers')} end={t('person.allOffers', { nick: person.nick })} />
            </>
          )
        }
      </Loaded>
    </section>
  )
}

function NoticeLine({ notice, hub }: { notice: Notice; hub: HubSummary }) {
  const { t } = useTranslation(['board', 'moderation'])
  const Icon = CATEGORY_ICON[notice.content.category]
  return (
    <Link
      to="/notice/$id"
      params={{ id: notice.id }}
      className="flex items-center gap-3 rounded-lg border border-line bg-raised p-3 shadow-card hover:shadow-lift"
    >
      <span className="grid size-9 shrink-0 place-items-center rounded-md bg-primary-soft text-primary">
        <Icon aria-hidden className="size-4.5" />
      </span>
      <span className="grid min-w-0">
        <span className="truncate font-medium">
          {notice.folded ? t('moderation:mark.folded', { nick: notice.author.nick }) : notice.content.title}
        </span>
        <span className="truncate text-sm text-ink-soft">
          {notice.folded ? (
            t('moderation:mark.why')
          ) : (
            <>
              {t(notice.content.purpose)} · <Price price={notice.content.price} token={hub.token} />
            </>
          )}
        </span>
      </span>
    </Link>
  )
}
