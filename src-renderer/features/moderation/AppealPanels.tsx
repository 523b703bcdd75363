import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppealView } from '#shared/ipc/moderation.ts'
import { ask } from '#ui/bridge/queries.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { ActLine } from './ActLine.tsx'
import { AnswerDialog, AppealDialog } from './AppealDialogs.tsx'
import { Panel, rowsClass } from './Panel.tsx'
import { aboutWords, listWords } from './words.ts'

const keyOf = ({ list, act }: AppealView): string => `${list.author.did}/${list.list}/${act.id}`

/** Acts that name me, with the way to appeal. Absent while there are none. */
export function AboutYou({ hub }: { hub: string }) {
  const { t } = useTranslation('moderation')
  const query = useQuery(ask.moderation.aboutMe({ hub }))
  if (query.data?.length === 0) return null
  return (
    <Panel title={t('you.title')} lead={t('you.lead')}>
      <Loaded query={query}>
        {(all) => (
          <ul className={rowsClass}>
            {all.map((view) => (
              <li key={keyOf(view)} className="grid gap-2">
                <Named hub={hub} view={view} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  )
}

function Named({ hub, view }: { hub: string; view: AppealView }) {
  const { t } = useTranslation('moderation')
  const [appealing, setAppealing] = useState(false)
  const { list, act, appeal } = view
  return (
    <>
      <p className="text-sm text-ink-soft">{listWords(t, list)}</p>
      <ActLine act={act}>
        {appeal === undefined && act.holds && (
          <Button
            variant="primary"
            size="sm"
            aria-label={t('you.appealNamed', { what: aboutWords(t, act) })}
            onClick={() => setAppealing(true)}
          >
            {t('you.appeal')}
          </Button>
        )}
      </ActLine>
      <Exchange view={view} said={t('you.yours')} />
      {appealing && <AppealDialog hub={hub} view={view} onClose={() => setAppealing(false)} />}
    </>
  )
}

/** What was said and answered, as both sides see it. */
function Exchange({ view: { list, appeal, answer }, said }: { view: AppealView; said: ReactNode }) {
  const { t } = useTranslation('moderation')
  if (!appeal) return null
  const { nick } = list.author
  return (
    <dl className="m-0 grid gap-1 border-s-2 border-line ps-3 text-sm">
      <dt className="font-medium">{said}</dt>
      <dd className="m-0 break-words whitespace-pre-wrap text-ink-soft">{appeal.text ?? t('appeals.noWords')}</dd>
      {answer && (
        <>
          <dt className="font-medium">{t(`you.answer_${answer.outcome}`, { nick })}</dt>
          <dd className="m-0 break-words whitespace-pre-wrap text-ink-soft">{answer.text}</dd>
        </>
      )}
    </dl>
  )
}

/** Appeals against my lists. Absent while there are none. */
export function AppealsPanel({ hub }: { hub: string }) {
  const { t } = useTranslation('moderation')
  const query = useQuery(ask.moderation.appeals({ hub }))
  if (query.data?.length === 0) return null
  return (
    <Panel title={t('appeals.title')} lead={t('appeals.lead')}>
      <Loaded query={query}>
        {(all) => (
          <ul className={rowsClass}>
            {all.map((view) => (
              <li key={keyOf(view)} className="grid gap-2">
                <Appealed hub={hub} view={view} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  )
}

function Appealed({ hub, view }: { hub: string; view: AppealView }) {
  const { t } = useTranslation('moderation')
  const [answering, setAnswering] = useState(false)
  const { act } = view
  const { nick } = act.of
  return (
    <>
      <ActLine act={act}>
        {act.force !== 'lifted' && (
          <Button
            variant={act.answerBy === undefined ? 'secondary' : 'primary'}
            size="sm"
            aria-label={t('appeals.answerNamed', { nick })}
            onClick={() => setAnswering(true)}
          >
            {t('appeals.answer')}
          </Button>
        )}
      </ActLine>
      <Exchange view={view} said={t('appeals.said', { nick })} />
      {answering && <AnswerDialog hub={hub} view={view} onClose={() => setAnswering(false)} />}
    </>
  )
}
