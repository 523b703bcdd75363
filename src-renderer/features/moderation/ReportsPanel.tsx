import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Report } from '#shared/ipc/moderation.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { When } from '#ui/ui/When.tsx'
import { ActDialog } from './ActDialog.tsx'
import { SubjectName } from './ActLine.tsx'
import { Panel, rowsClass } from './Panel.tsx'

/** What members told the keepers, for keepers alone. */
export function ReportsPanel({ hub }: { hub: string }) {
  const { t } = useTranslation('moderation')
  const query = useQuery(ask.moderation.reports({ hub }))
  return (
    <Panel title={t('reports.title')} lead={t('reports.lead')}>
      <Loaded query={query}>{(all) => <Open hub={hub} reports={all} />}</Loaded>
    </Panel>
  )
}

function Open({ hub, reports }: { hub: string; reports: readonly Report[] }) {
  const { t } = useTranslation('moderation')
  const open = reports.filter((report) => report.open)
  const closed = reports.length - open.length
  return (
    <>
      {open.length === 0 && <p className="text-ink-faint">{t('reports.none')}</p>}
      <ul className={`${rowsClass} empty:hidden`}>
        {open.map((report) => (
          <li key={report.id}>
            <Row hub={hub} report={report} />
          </li>
        ))}
      </ul>
      {closed > 0 && <p className="text-sm text-ink-faint">{t('reports.closed', { count: closed })}</p>}
    </>
  )
}

function Row({ hub, report }: { hub: string; report: Report }) {
  const { t } = useTranslation('moderation')
  const [acting, setActing] = useState(false)
  const close = useSend(rpc.moderation.closeReport, ['messages'])
  const { id, by, of, notice, reason, text, at } = report
  const names = { nick: by.nick, of: of.nick }
  const title = useQuery({ ...ask.notices.get({ id: notice ?? '' }), enabled: notice !== undefined }).data?.content
    .title
  return (
    <div className="flex flex-wrap items-start gap-3">
      <div className="grid min-w-0 flex-1 gap-1">
        <SubjectName of={of} notice={notice} />
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <Badge tone="amber">{t(`reason_${reason}`)}</Badge>
          <span className="text-ink-soft">{t('reports.by', { nick: by.nick })}</span>
          <When at={at} className="text-ink-faint" />
        </p>
        {text !== '' && <p className="break-words whitespace-pre-wrap text-ink-soft">{text}</p>}
        <ErrorNote failure={close.failure} />
      </div>
      <Button
        size="sm"
        aria-label={t('reports.closeNamed', names)}
        busy={close.busy}
        onClick={() => void close.send({ hub, id })}
      >
        {t('reports.close')}
      </Button>
      <Button size="sm" variant="primary" aria-label={t('reports.actNamed', names)} onClick={() => setActing(true)}>
        {t('reports.act')}
      </Button>
      {acting && (
        <ActDialog
          hub={hub}
          subject={{ of, ...(notice !== undefined && { notice: { id: notice, title: title ?? t('entry.gone') } }) }}
          start={reason}
          onClose={() => setActing(false)}
        />
      )}
    </div>
  )
}
