import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Bell, CheckCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Activity } from '#shared/ipc/activity.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button, buttonClass } from '#ui/ui/Button.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { EntryRow, NeedRow } from './ActivityRow.tsx'

/** What needs this person, in all hubs, and what has changed. */
export function ActivityPage() {
  const { t } = useTranslation('activity')
  const query = useQuery(ask.activity.list())
  const mark = useSend(rpc.activity.markRead, ['activity'])
  const unread = query.data?.unread ?? 0
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader
        title={t('title')}
        lead={query.data && t('lead', { count: unread })}
        actions={
          <Button
            icon={<CheckCheck aria-hidden className="size-4" />}
            disabled={unread === 0}
            busy={mark.busy}
            onClick={() => void mark.send({})}
          >
            {t('markAll')}
          </Button>
        }
      />
      <ErrorNote failure={mark.failure} />
      <Loaded query={query}>{(activity) => <Everything activity={activity} />}</Loaded>
    </div>
  )
}

function Everything({ activity: { needs, complete, entries } }: { activity: Activity }) {
  const { t } = useTranslation('activity')
  if (complete && needs.length + entries.length === 0) return <Empty />
  const rest = complete ? t('needsNone') : t('looking')
  return (
    <div className="grid gap-7">
      <Group id="needs" title={t('needs')} count={needs.length} rest={needs.length > 0 && complete ? undefined : rest}>
        {needs.map((need) => (
          <li key={`${need.matter}/${need.id}`}>
            <NeedRow need={need} />
          </li>
        ))}
      </Group>
      <Group
        id="changes"
        title={t('changes')}
        count={entries.length}
        rest={entries.length > 0 ? undefined : t('changesNone')}
      >
        {entries.map((entry) => (
          <li key={entry.n}>
            <EntryRow entry={entry} />
          </li>
        ))}
      </Group>
    </div>
  )
}

interface GroupProps {
  readonly id: string
  readonly title: string
  readonly count: number
  /** Said under the list, or in its place. */
  readonly rest: string | undefined
  readonly children: ReactNode
}

function Group({ id, title, count, rest, children }: GroupProps) {
  return (
    <section aria-labelledby={`activity-${id}`}>
      <h2 id={`activity-${id}`} className="mb-2 flex items-baseline gap-2 font-serif text-lg">
        {title}
        {count > 0 && <span className="figures text-sm text-ink-faint">{count}</span>}
      </h2>
      {count > 0 && <ul className="m-0 grid list-none gap-2 p-0">{children}</ul>}
      {rest !== undefined && <p className="mt-2 text-ink-soft">{rest}</p>}
    </section>
  )
}

function Empty() {
  const { t } = useTranslation('activity')
  return (
    <EmptyState
      icon={<Bell aria-hidden />}
      title={t('empty')}
      actions={
        <Link to="/board" className={buttonClass('primary')}>
          {t('toBoard')}
        </Link>
      }
    >
      {t('emptyText')}
    </EmptyState>
  )
}
