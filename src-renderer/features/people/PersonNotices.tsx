import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { Notice } from '#shared/ipc/notices.ts'
import { ask } from '#ui/bridge/queries.ts'
import { CATEGORY_ICON } from '#ui/features/board/categoryIcon.ts'
import { Price } from '#ui/features/board/Price.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { SkeletonRows } from '#ui/ui/Skeleton.tsx'
import type { Member } from './MemberList.tsx'

/** The contract has no search by author, so notices are looked through, the newest first, as far as is asked for. */
const LOOKED_THROUGH = 200
const SHOWN_FIRST = 6

/** What this person has on the board. */
export function PersonNotices({ person, hub }: { person: Member; hub: HubSummary }) {
  const { t } = useTranslation('people')
  const [whole, setWhole] = useState(false)
  const query = useInfiniteQuery(
    ask.notices.search({
      hub: hub.hub,
      text: '',
      mine: person.me,
      withEnded: false,
      sort: 'newest',
      limit: LOOKED_THROUGH,
    }),
  )
  return (
    <section aria-labelledby="on-board">
      <h2 id="on-board" className="mb-2 font-serif text-lg">
        {t('person.offers')}
      </h2>
      <Loaded query={query} skeleton={<SkeletonRows rows={2} />}>
        {({ pages }) => {
          const seen = pages.flatMap((page) => page.items)
          const own = seen.filter((notice) => notice.author.did === person.did)
          return (
            <>
              {own.length === 0 && (
                <p className="text-ink-faint">
                  {query.hasNextPage
                    ? t('person.noOffersAmong', { nick: person.nick, count: seen.length })
                    : t('person.noOffers', { nick: person.nick })}
                </p>
              )}
              <ul className="m-0 grid list-none grid-cols-1 gap-2.5 p-0 xl:grid-cols-2">
                {own.slice(0, whole ? undefined : SHOWN_FIRST).map((notice) => (
                  <li key={notice.id}>
                    <NoticeLine notice={notice} hub={hub} />
                  </li>
                ))}
              </ul>
              {!whole && own.length > SHOWN_FIRST && (
                <Button size="sm" variant="quiet" className="mt-2" onClick={() => setWhole(true)}>
                  {t('receipts.more', { count: own.length })}
                </Button>
              )}
              {query.hasNextPage && (
                <Button
                  size="sm"
                  variant="quiet"
                  className="mt-2"
                  busy={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('person.lookFurther')}
                </Button>
              )}
            </>
          )
        }}
      </Loaded>
    </section>
  )
}

function NoticeLine({ notice, hub }: { notice: Notice; hub: HubSummary }) {
  const { t } = useTranslation('board')
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
        <span className="truncate font-medium">{notice.content.title}</span>
        <span className="truncate text-sm text-ink-soft">
          {t(notice.content.purpose)} · <Price price={notice.content.price} token={hub.token} />
        </span>
      </span>
    </Link>
  )
}
