import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'
import { type Column, DataTable } from '#ui/ui/DataTable.tsx'
import { ENGLISH } from '#ui/ui/english.ts'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { When } from '#ui/ui/When.tsx'
import { EventKindName, type EventRow, EventStatus } from './EventStatus.tsx'
import { eventsOf, isNarrowed, showEvents, useLedgerView } from './filters.ts'
import { Older, pageBehind } from './Older.tsx'
import { Past } from './Past.tsx'

/** Events as a diary; every row opens the signed bytes behind it. */
export function EventList({ hub }: { hub: string }) {
  const { t } = useTranslation('ledger')
  const navigate = useNavigate()
  const filters = useLedgerView((view) => view.filters)
  const query = useInfiniteQuery({ ...ask.ledger.events(eventsOf(hub, filters)), placeholderData: keepPreviousData })
  const columns = useColumns()
  return (
    <Loaded query={query}>
      {({ pages }) => (
        <>
          <DataTable
            caption={t('events')}
            columns={columns}
            rows={pages.flatMap((page) => page.items)}
            rowKey={(row) => row.id}
            onOpen={(row) => void navigate({ to: '/ledger/event/$id', params: { id: row.id } })}
            empty={
              <>
                <strong className="block font-medium text-ink">{t(isNarrowed(filters) ? 'noEvents' : 'empty')}</strong>
                {isNarrowed(filters) && t('noEventsText')}
              </>
            }
          />
          <Past hub={hub} missing={pages.at(-1)?.missing} onHere={() => pageBehind(query)}>
            <Older query={query} end={t('oldest')} label={t('older')} />
          </Past>
        </>
      )}
    </Loaded>
  )
}

function useColumns(): Column<EventRow>[] {
  const { t } = useTranslation('ledger')
  return [
    {
      key: 'what',
      label: t('what'),
      header: true,
      render: (row) => (
        <Link data-private to="/ledger/event/$id" params={{ id: row.id }} className="hover:underline">
          <span {...ENGLISH}>{row.text}</span>
        </Link>
      ),
    },
    {
      key: 'kind',
      label: t('kind'),
      className: 'text-ink-soft whitespace-nowrap',
      render: ({ type }) => <EventKindName type={type} />,
    },
    {
      key: 'when',
      label: t('when'),
      className: 'text-ink-soft whitespace-nowrap',
      render: ({ time }) => <When at={time} />,
    },
    {
      key: 'place',
      label: t('place'),
      align: 'end',
      render: ({ h }) =>
        h === undefined ? (
          '–'
        ) : (
          <button
            type="button"
            className="min-h-6 min-w-6 rounded-sm text-ink-soft hover:underline"
            title={t('filter.batch', { h })}
            onClick={(event) => {
              event.stopPropagation()
              showEvents({ h })
            }}
          >
            {h}
          </button>
        ),
    },
    { key: 'status', label: t('status'), render: (row) => <EventStatus row={row} /> },
  ]
}
