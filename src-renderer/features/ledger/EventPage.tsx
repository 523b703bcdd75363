import { useQueries } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { ledgerContract } from '#shared/ipc/ledger.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useCurrentHub, useHubs } from '#ui/features/hubs/current.ts'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { CopyText } from '#ui/ui/CopyText.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { When } from '#ui/ui/When.tsx'
import { EventChecks } from './EventChecks.tsx'
import { EventContent } from './EventContent.tsx'
import { EventKindName, EventStatus } from './EventStatus.tsx'
import { showEvents } from './filters.ts'

export type EventDetail = z.infer<NonNullable<(typeof ledgerContract.event)['~orpc']['outputSchema']>>

/** One signed event, whole. Its id says nothing of its hub, so every hub of this person is asked. */
export function EventPage() {
  const { t } = useTranslation('ledger')
  const { id } = useParams({ from: '/shell/ledger/event/$id' })
  const answer = useEvent(id)
  return (
    <div className="mx-auto max-w-6xl">
      <Loaded query={answer} title={t('event.loadingTitle')}>
        {(detail) => <Whole detail={detail} />}
      </Loaded>
    </div>
  )
}

function useEvent(id: string) {
  const { hubs } = useHubs()
  const current = useCurrentHub()?.hub
  const answers = useQueries({ queries: hubs.map(({ hub }) => ask.ledger.event({ hub, id })) })
  const found = answers.find((answer) => answer.data)
  const all = answers.length > 0 && answers.every((answer) => answer.error)
  const own =
    answers[
      Math.max(
        0,
        hubs.findIndex(({ hub }) => hub === current),
      )
    ]
  return {
    data: found?.data,
    error: all ? (own?.error ?? null) : null,
    refetch: () => Promise.all(answers.map((answer) => answer.refetch())),
  }
}

function Whole({ detail }: { detail: EventDetail }) {
  const { t } = useTranslation('ledger')
  const { row, checks } = detail
  return (
    <article>
      <PageHeader
        title={<span data-private>{row.text}</span>}
        back={<BackLink to="/ledger">{t('event.back')}</BackLink>}
        lead={<EventStatus row={row} />}
      />
      <div className="grid grid-cols-[1fr_22rem] items-start gap-4">
        <div className="grid min-w-0 gap-4">
          <Card>
            <Facts detail={detail} />
          </Card>
          <EventContent detail={detail} />
        </div>
        <EventChecks checks={checks} waiting={row.outcome === 'pending'} />
      </div>
    </article>
  )
}

function Facts({ detail: { row, inclusion } }: { detail: EventDetail }) {
  const { t } = useTranslation('ledger')
  const { agreement } = row
  const proven = inclusion && t(inclusion.total === 1 ? 'event.provenAlone' : 'event.proven', inclusion)
  return (
    <KeyValue
      items={[
        {
          label: t('event.by'),
          value: (
            <Link to="/people/$did" params={{ did: row.as }} className="font-medium hover:underline">
              <bdi>{row.nick}</bdi>
            </Link>
          ),
        },
        { label: t('event.type'), value: <EventKindName type={row.type} /> },
        { label: t('event.at'), value: <When at={row.time} full /> },
        {
          label: t('event.place'),
          value:
            row.h === undefined ? t('event.notPlaced') : t('event.placed', { h: row.h, index: (row.index ?? 0) + 1 }),
        },
        ...(proven === undefined ? [] : [{ label: t('event.number'), value: proven }]),
        { label: t('event.id'), value: <CopyText text={row.id} label={t('event.id')} /> },
        ...(agreement === undefined
          ? []
          : [
              {
                label: t('event.agreement'),
                value: (
                  <span className="grid justify-items-start">
                    <CopyText text={agreement} label={t('event.agreement')} />
                    <Link
                      to="/ledger"
                      className="text-primary hover:underline"
                      onClick={() => showEvents({ agreement })}
                    >
                      {t('event.all')}
                    </Link>
                  </span>
                ),
              },
            ]),
      ]}
    />
  )
}
