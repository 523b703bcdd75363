import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { batchRow } from '#shared/ipc/ledger.ts'
import { ask } from '#ui/bridge/queries.ts'
import { CopyText } from '#ui/ui/CopyText.tsx'
import { type Column, DataTable } from '#ui/ui/DataTable.tsx'
import { FinalityLamp } from '#ui/ui/FinalityLamp.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { When } from '#ui/ui/When.tsx'
import { EVENTS_PER_PAGE, showEvents } from './filters.ts'
import { Older, pageBehind } from './Older.tsx'
import { Past } from './Past.tsx'

type BatchRow = z.infer<typeof batchRow>

/** Certified batches with who signed them. */
export function BatchList({ hub }: { hub: string }) {
  const { t } = useTranslation('ledger')
  const query = useInfiniteQuery(ask.ledger.batches({ hub, limit: EVENTS_PER_PAGE }))
  const columns = useColumns()
  return (
    <Loaded query={query}>
      {({ pages }) => (
        <>
          <DataTable
            caption={t('batches')}
            columns={columns}
            rows={pages.flatMap((page) => page.items)}
            rowKey={(row) => row.header}
          />
          <Past hub={hub} missing={pages.at(-1)?.missing} onHere={() => pageBehind(query)}>
            <Older query={query} end={t('oldest')} label={t('older')} />
          </Past>
        </>
      )}
    </Loaded>
  )
}

function useColumns(): Column<BatchRow>[] {
  const { t } = useTranslation('ledger')
  return [
    {
      key: 'h',
      label: t('batch'),
      header: true,
      render: ({ h }) => (
        <button
          type="button"
          className="figures min-h-6 rounded-sm font-medium hover:underline"
          aria-label={t('showEvents', { h })}
          onClick={() => showEvents({ h })}
        >
          {h}
        </button>
      ),
    },
    {
      key: 'when',
      label: t('when'),
      className: 'text-ink-soft whitespace-nowrap',
      render: ({ time }) => <When at={time} />,
    },
    { key: 'events', label: t('count'), align: 'end', render: ({ events }) => events },
    {
      key: 'signatures',
      label: t('signatures'),
      align: 'end',
      render: ({ signatures, of }) => t('signaturesOf', { count: signatures, of }),
    },
    { key: 'witnesses', label: t('witnessed'), align: 'end', render: ({ witnesses }) => witnesses },
    {
      key: 'header',
      label: t('headerHash'),
      render: ({ header }) => <CopyText text={header} label={t('headerHash')} />,
    },
    { key: 'status', label: t('status'), render: () => <FinalityLamp state="final" /> },
  ]
}
