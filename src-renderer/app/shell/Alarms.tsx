import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useView } from '#ui/app/view.ts'
import { ask } from '#ui/bridge/queries.ts'
import { Note } from '#ui/ui/Note.tsx'
import { RefusalText } from '#ui/ui/RefusalText.tsx'

/** Loud, lasting problems, above every page until they are gone. */
export function Alarms() {
  const { t } = useTranslation()
  const { data } = useQuery(ask.app.status())
  if (!data || data.alarms.length === 0) return null
  return (
    <section aria-label={t('alarms')} className="grid gap-2 px-7 pt-4">
      {data.alarms.map((alarm) => (
        <Note key={`${alarm.code}/${alarm.hub ?? ''}`} kind="danger" live>
          <RefusalText text={alarm.text} />
          <p className="font-mono text-xs">{alarm.code}</p>
          {alarm.code === 'hub.halted' && alarm.hub !== undefined && (
            <Link to="/conflict/$hub" params={{ hub: alarm.hub }} className="font-medium underline">
              {t('alarmHalted')}
            </Link>
          )}
          {alarm.code === 'hub.silent' && (
            <Link to="/rules" className="font-medium underline" onClick={() => useView.getState().setHub(alarm.hub)}>
              {t('alarmSilent')}
            </Link>
          )}
        </Note>
      ))}
    </section>
  )
}
