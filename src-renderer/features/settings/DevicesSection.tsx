import { useQuery } from '@tanstack/react-query'
import { Laptop, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnDevice } from '#shared/ipc/devices.ts'
import { ask } from '#ui/bridge/queries.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { type Acting, useAct } from '#ui/features/trades/useAct.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { shortId } from '#ui/ui/CopyText.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { listText } from '#ui/ui/list.ts'
import { Note } from '#ui/ui/Note.tsx'
import { When } from '#ui/ui/When.tsx'
import { AddDeviceDialog } from './AddDeviceDialog.tsx'
import { Section } from './Section.tsx'

/** Every device that acts for this identity: what it signed last, and the way in and out of use. */
export function DevicesSection() {
  const { t } = useTranslation('settings')
  const identity = useQuery(ask.app.status()).data?.identity
  const devices = useQuery(ask.devices.list())
  const acting = useAct()
  const [adding, setAdding] = useState(false)
  return (
    <Section title={t('devices')} lead={t('devicesLead')}>
      <Loaded query={devices}>
        {(found) => (
          <ul className="m-0 grid list-none gap-3 p-0">
            {found.map((device) => (
              <DeviceRow key={device.dev} device={device} acting={acting} />
            ))}
          </ul>
        )}
      </Loaded>
      <SignStatus acting={acting} />
      {identity?.lent ? (
        <Note>{t('deviceLent')}</Note>
      ) : (
        <Button
          className="justify-self-start"
          icon={<Plus aria-hidden className="size-4" />}
          onClick={() => setAdding(true)}
        >
          {t('deviceAdd')}
        </Button>
      )}
      {adding && <AddDeviceDialog onClose={() => setAdding(false)} />}
    </Section>
  )
}

function DeviceRow({ device, acting }: { device: OwnDevice; acting: Acting }) {
  const { t } = useTranslation('settings')
  const { dev, me, online, hubs } = device
  const active = hubs.filter(({ state }) => state === 'active')
  const times = hubs.flatMap(({ lastSigned }) => (lastSigned === undefined ? [] : [lastSigned]))
  return (
    <li className="grid gap-1 border-b border-line pb-3 last:border-0 last:pb-0">
      <div className="flex items-center gap-2.5">
        <Laptop aria-hidden className="size-4 shrink-0 text-ink-faint" />
        <code title={dev} className="min-w-0 flex-1 truncate font-mono text-sm">
          {shortId(dev)}
        </code>
        {me && <Badge tone="good">{t('deviceThis')}</Badge>}
        {!me && online && <Badge>{t('deviceOnline')}</Badge>}
        {active.length === 0 && hubs.length > 0 && <Badge tone="danger">{t('deviceOut')}</Badge>}
      </div>
      <p className="ps-6.5 text-sm text-ink-faint">
        {hubs.length === 0 ? t('deviceNowhere') : listText(hubs.map(({ name }) => name))}
        {times.length > 0 && (
          <>
            {' · '}
            {t('deviceLast')} <When at={Math.max(...times)} />
          </>
        )}
      </p>
      {!me &&
        active.map(({ hub, name }) => (
          <Button
            key={hub}
            size="sm"
            className="ms-6.5 justify-self-start"
            busy={acting.state === 'asking'}
            onClick={() => void acting.request({ act: 'revoke-device', hub, dev })}
          >
            {t('deviceRevoke', { hub: name })}
          </Button>
        ))}
    </li>
  )
}
