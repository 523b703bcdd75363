import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReplicationView, StudyView } from '#shared/ipc/research.ts'
import { EventLink } from '#ui/features/ledger/EventLink.tsx'
import { Badge } from '#ui/ui/Badge.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { cx } from '#ui/ui/cx.ts'
import { PersonChip } from '#ui/ui/PersonChip.tsx'
import { When } from '#ui/ui/When.tsx'
import { AnswerDialog } from './AnswerDialog.tsx'
import { FileRows } from './Files.tsx'
import { VerdictBadge } from './Outcome.tsx'

/** Everything that came of repeating the study, of all its versions, newest first. */
export function Replications({ hub, study }: { hub: string; study: StudyView }) {
  const { t } = useTranslation('research')
  return (
    <Card aria-labelledby="replications" className="grid gap-4">
      <div>
        <h2 id="replications" className="font-serif text-lg">
          {t('replications')}
        </h2>
        <p className="text-sm text-ink-faint">{t('replicationsLead')}</p>
      </div>
      {study.replications.length === 0 && <p className="text-ink-soft">{t('replicationsNone')}</p>}
      <ol className="m-0 grid list-none gap-3 p-0">
        {study.replications.map((one) => (
          <li
            key={one.id}
            data-testid="replication"
            className={cx('rounded-md border-s-4 bg-paper p-3.5', EDGE[one.verdict])}
          >
            <Replication hub={hub} study={study} one={one} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

const EDGE = { confirmed: 'border-good', failed: 'border-danger', inconclusive: 'border-line-strong' } as const

interface ReplicationProps {
  readonly hub: string
  readonly study: StudyView
  readonly one: ReplicationView
}

function Replication({ hub, study, one }: ReplicationProps) {
  const { t } = useTranslation('research')
  const { id, verdict, by, at, tie, version, reason, result, data, code, bounty, answer } = one
  const [answering, setAnswering] = useState(false)
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm">
        <VerdictBadge verdict={verdict} />
        <Link to="/people/$did" params={{ did: by.did }} className="hover:underline">
          <PersonChip person={by} size="sm" bare />
        </Link>
        {tie && <Badge>{t(`tie.${tie}`)}</Badge>}
        {bounty !== undefined && <Badge tone="amber">{t('bounty')}</Badge>}
        <span className="text-xs text-ink-faint">
          {t('ofVersion', { n: version + 1 })} · <When at={at} />
        </span>
        <EventLink event={id} />
      </p>
      <p className="font-medium">{reason}</p>
      {result !== '' && <p className="max-w-prose whitespace-pre-line text-ink-soft">{result}</p>}
      <p className="text-xs text-ink-faint">{on(one, study) ?? t('onOwn')}</p>
      <FileRows title={t('ownData')} files={data} />
      <FileRows title={t('ownCode')} files={code} />
      {answer && (
        <div className="grid gap-0.5 border-s-2 border-line ps-3 text-sm">
          <p className="text-xs text-ink-faint">
            {t('answerOf')} · <When at={answer.at} />
          </p>
          <p className="whitespace-pre-line">{answer.text}</p>
        </div>
      )}
      {study.mine && !answer && (
        <div>
          <Button size="sm" onClick={() => setAnswering(true)}>
            {t('answer')}
          </Button>
        </div>
      )}
      {answering && <AnswerDialog hub={hub} replication={id} onClose={() => setAnswering(false)} />}
    </div>
  )

  function on({ on: roots, version: of }: ReplicationView, { versions }: StudyView): string | undefined {
    const names = versions[of]?.content.data.filter(({ root }) => roots.includes(root)).map(({ name }) => name) ?? []
    return names.length === 0 ? undefined : t('on', { names: names.join(', ') })
  }
}
