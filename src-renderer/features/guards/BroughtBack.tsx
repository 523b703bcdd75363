import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComingBack } from '#shared/ipc/guards.ts'
import { ask } from '#ui/bridge/queries.ts'
import { CopyText } from '#ui/ui/CopyText.tsx'
import { listText } from '#ui/ui/list.ts'
import { Note } from '#ui/ui/Note.tsx'
import { spanText } from '#ui/ui/span.ts'
import { When } from '#ui/ui/When.tsx'

/** For whoever comes back by their guardians: what these have to hear, and how far it is. Nothing for everybody else; `first`: nor where it was done before. */
export function BroughtBack({ first = false }: { first?: boolean }) {
  const { t } = useTranslation('guards')
  const { back } = useQuery(ask.guards.back()).data ?? {}
  const waits = back !== undefined && (back.hubs.length === 0 || back.hubs.some(({ state }) => state !== 'back'))
  const [waited, setWaited] = useState(false)
  if (waits && !waited) setWaited(true)
  if (!back || (first && !waited)) return null
  const { code, phrase, hubs } = back
  return (
    <Note className={first ? 'mb-8' : ''} kind={waits ? 'warning' : 'good'} title={t(waits ? 'backTitle' : 'backDone')}>
      {waits && (
        <div className="grid gap-2">
          <p>{t('backText')}</p>
          <p className="font-mono text-lg break-words text-ink">{phrase}</p>
          <CopyText text={code} label={t('backCopy')} />
        </div>
      )}
      {hubs.length === 0 && <p className="mt-2">{t('backLooking')}</p>}
      <ul className="m-0 mt-2 grid list-none gap-1 p-0">
        {hubs.map((one) => (
          <li key={one.hub}>
            <BackInHub {...one} />
          </li>
        ))}
      </ul>
      <p className="mt-2">{t('backWords')}</p>
    </Note>
  )
}

function BackInHub({ name, state, by = [], k = 0, wait = 0, due }: ComingBack['hubs'][number]) {
  const { t } = useTranslation('guards')
  if (state === 'back') return t('backIn', { hub: name })
  const said = by.length === 0 ? t('backNobody', { hub: name, k }) : t('backSaid', { hub: name, who: listText(by), k })
  if (due === undefined) return `${said} ${t('backWait', { wait: spanText(wait) })}`
  return (
    <>
      {said} {t('backDue')} <When full at={due} />
    </>
  )
}
