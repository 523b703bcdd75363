import { useQuery } from '@tanstack/react-query'
import { CircleArrowUp, Download, RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { UpdateState } from '#shared/ipc/updates.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { sizeText } from '#ui/ui/size.ts'
import { When } from '#ui/ui/When.tsx'
import { Section } from './Section.tsx'

const FETCHING_MS = 500

/** New versions of the program: looked for, fetched and installed, each by a press of its own. */
export function UpdatesSection() {
  const { t } = useTranslation('settings')
  // In the practice town nobody tells the window how far it is, so it asks while there is something to ask.
  const { data } = useQuery({
    ...ask.updates.state(),
    refetchInterval: ({ state }) => (state.data?.state === 'fetching' ? FETCHING_MS : false),
  })
  const { data: settings } = useQuery(ask.app.settings())
  const save = useSend(rpc.app.saveSettings, ['settings'])
  if (!data || !settings) return null
  const none = data.state === 'none'
  return (
    <Section
      part="updates"
      title={t('updates')}
      lead={none ? t('updatesNone') : t('updatesLead', { keys: data.keys ?? 0 })}
    >
      {!none && (
        <>
          <Newest {...data} />
          <Checkbox
            label={t('updatesDaily')}
            hint={t('updatesDailyHint')}
            checked={settings.lookForVersions}
            disabled={save.busy}
            onChecked={(lookForVersions) => void save.send({ lookForVersions })}
          />
          <ErrorNote failure={save.failure} />
        </>
      )}
    </Section>
  )
}

function Newest({ state, version, newer, looked, part = 0, trouble }: UpdateState) {
  const { t, i18n } = useTranslation('settings')
  const look = useSend(rpc.updates.look, ['app'])
  const fetch = useSend(rpc.updates.fetch, ['app'])
  const install = useSend(rpc.updates.install, ['app'])
  const names = { version, newer: newer?.version ?? '', size: sizeText(newer?.bytes ?? 0, i18n.language) }
  return (
    <>
      <div role="status" className="grid gap-2">
        {state === 'idle' && looked === undefined && <p>{t('updatesUnasked', names)}</p>}
        {state === 'idle' && looked !== undefined && (
          <p>
            {t('updatesNewest', names)} <When full at={looked} />
          </p>
        )}
        {state === 'found' && <p>{t('updatesFound', names)}</p>}
        {state === 'fetching' && <p>{t('updatesFetching', names)}</p>}
        {state === 'ready' && (
          <Note kind="good" title={t('updatesReady', names)}>
            {t('updatesInstallHint')}
          </Note>
        )}
      </div>
      {state === 'fetching' && (
        <progress aria-label={t('updatesFetching', names)} value={part} max={1} className="h-2 w-full accent-primary" />
      )}
      <ErrorNote
        failure={look.failure ?? fetch.failure ?? install.failure ?? (trouble && { kind: 'refused', ...trouble })}
      />
      <div className="flex flex-wrap gap-2">
        {state === 'ready' && (
          <Button
            variant="primary"
            icon={<CircleArrowUp aria-hidden className="size-4" />}
            busy={install.busy}
            onClick={() => void install.send(undefined)}
          >
            {t('updatesInstall', names)}
          </Button>
        )}
        {state === 'found' && (
          <Button
            icon={<Download aria-hidden className="size-4" />}
            busy={fetch.busy}
            onClick={() => void fetch.send(undefined)}
          >
            {t('updatesFetch', names)}
          </Button>
        )}
        {(state === 'idle' || state === 'found') && (
          <Button
            variant="quiet"
            icon={<RefreshCw aria-hidden className="size-4" />}
            busy={look.busy}
            onClick={() => void look.send(undefined)}
          >
            {t('updatesLook')}
          </Button>
        )}
      </div>
    </>
  )
}
