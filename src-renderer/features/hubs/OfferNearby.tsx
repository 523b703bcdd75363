import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type * as z from 'zod'
import type { nearbyDevice } from '#shared/ipc/app.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { When } from '#ui/ui/When.tsx'

/** Lets people on the same local network join without a link, for a while; says who is there and how to know them. */
export function OfferNearby({ hub }: { hub: string }) {
  const { t } = useTranslation('hubs')
  const { data: network } = useQuery(ask.app.network())
  const { data: settings } = useQuery(ask.app.settings())
  const offer = useSend(rpc.hubs.offerNearby, ['network'])
  const until = network?.offering?.hub === hub ? network.offering.until : undefined
  const off = settings?.nearby === false
  return (
    <section className="col-span-full grid gap-3 border-t border-line pt-5">
      <Checkbox
        label={t('offer.switch')}
        hint={off ? t('offer.off') : t('offer.hint')}
        checked={until !== undefined}
        disabled={!network || !settings || off || offer.busy}
        onChecked={(on) => void offer.send({ hub, on })}
      />
      <ErrorNote failure={offer.failure} />
      {until !== undefined && network && (
        <>
          <p className="text-sm text-ink-soft">
            {t('offer.ends')} <When at={until} />. {t('offer.check')}
          </p>
          <Devices devices={network.nearby} />
        </>
      )}
    </section>
  )
}

function Devices({ devices }: { devices: readonly z.infer<typeof nearbyDevice>[] }) {
  const { t } = useTranslation('hubs')
  if (devices.length === 0)
    return (
      <p role="status" className="text-sm text-ink-faint">
        {t('offer.nobody')}
      </p>
    )
  return (
    <ul aria-label={t('offer.devices')} className="grid max-h-40 gap-1 overflow-y-auto">
      {devices.map(({ dev, nick, phrase, took }) => (
        <li key={dev} className="flex items-center justify-between gap-4 rounded-md bg-sunk px-3 py-1.5 text-sm">
          <span className="flex min-w-0 items-center gap-2">
            <bdi className="truncate">{nick || t('offer.device')}</bdi>
            {took && <Badge tone="good">{t('offer.took')}</Badge>}
          </span>
          <strong className="font-mono font-medium">{phrase}</strong>
        </li>
      ))}
    </ul>
  )
}
