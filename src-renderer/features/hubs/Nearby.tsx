import { useQuery } from '@tanstack/react-query'
import { Radio } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type * as z from 'zod'
import type { nearbyOffer } from '#shared/ipc/app.ts'
import { rpc } from '#ui/bridge/client.ts'
import { failureOf } from '#ui/bridge/errors.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { useHubs } from './current.ts'

export interface NearbyProps {
  readonly onLook: (link: string) => void
  readonly onJoined: (hub: string) => void
}

/** Hubs that somebody on this network lets others join, and one click to do so. */
export function Nearby(props: NearbyProps) {
  const { t } = useTranslation('hubs')
  const network = useQuery(ask.app.network())
  const { data } = network
  return (
    <section aria-labelledby="nearby" className="grid gap-2">
      <h2 id="nearby" className="flex items-center gap-2 font-medium">
        <Radio aria-hidden className="size-4 text-primary" />
        {t('join.nearby')}
      </h2>
      {network.error ? (
        <ErrorNote failure={failureOf(network.error)} onRetry={() => void network.refetch()} />
      ) : data && data.offers.length > 0 ? (
        <ul className="grid gap-2">
          {data.offers.map((offer) => (
            <li key={`${offer.dev} ${offer.hub}`}>
              <Offer offer={offer} {...props} />
            </li>
          ))}
        </ul>
      ) : (
        <Nobody starting={!data || data.state === 'starting'} />
      )}
    </section>
  )
}

function Offer({ offer, onLook, onJoined }: NearbyProps & { readonly offer: z.infer<typeof nearbyOffer> }) {
  const { t } = useTranslation('hubs')
  const { dev, hub, name, by, phrase } = offer
  const inside = useHubs().hubs.some((mine) => mine.hub === hub && mine.state !== 'joining')
  const take = useSend(rpc.hubs.takeNearby)
  const join = useSend(rpc.hubs.join, ['hubs', 'app'])
  const look = async () => {
    const taken = await take.send({ dev, hub })
    if (taken) onLook(taken.link)
  }
  const enter = async () => {
    const taken = await take.send({ dev, hub })
    const joined = taken && (await join.send({ link: taken.link }))
    if (joined) onJoined(joined.hub)
  }
  const busy = take.busy || join.busy
  return (
    <Card pad="sm" className="grid gap-2" aria-label={name}>
      <div className="flex items-center justify-between gap-4">
        <div className="grid min-w-0">
          <bdi className="truncate font-serif text-lg">{name}</bdi>
          <span className="text-sm text-ink-soft">
            <bdi>{t('join.nearbyBy', { by })}</bdi>
          </span>
        </div>
        {inside ? (
          <Button onClick={() => onJoined(hub)}>{t('join.open')}</Button>
        ) : (
          <div className="flex shrink-0 gap-2">
            <Button
              variant="quiet"
              disabled={busy}
              aria-label={t('join.nearbyLookNamed', { hub: name })}
              onClick={() => void look()}
            >
              {t('join.nearbyLook')}
            </Button>
            <Button
              variant="primary"
              busy={busy}
              aria-label={t('join.nearbyJoinNamed', { hub: name, by })}
              onClick={() => void enter()}
            >
              {t('join.nearbyJoin')}
            </Button>
          </div>
        )}
      </div>
      {inside ? (
        <p className="text-sm text-ink-faint">{t('join.already')}</p>
      ) : (
        <p className="text-sm text-ink-faint">
          {t('join.phrase')}: <strong className="font-mono font-medium text-ink">{phrase}</strong>.{' '}
          {t('join.phraseWhy', { by })}
        </p>
      )}
      <ErrorNote failure={take.failure ?? join.failure} />
    </Card>
  )
}

/** Why there is nothing to see, and what can be done about it. */
function Nobody({ starting }: { starting: boolean }) {
  const { t } = useTranslation('hubs')
  const { data: settings } = useQuery(ask.app.settings())
  const save = useSend(rpc.app.saveSettings, ['settings', 'network'])
  if (settings?.nearby === false)
    return (
      <div className="grid gap-2">
        <p className="flex items-center gap-3 text-sm text-ink-faint">
          {t('join.nearbyOff')}
          <Button size="sm" busy={save.busy} onClick={() => void save.send({ nearby: true })}>
            {t('join.nearbyTurnOn')}
          </Button>
        </p>
        <ErrorNote failure={save.failure} />
      </div>
    )
  return (
    <p role="status" className="text-sm text-ink-faint">
      {starting ? t('join.lookingNearby') : t('join.noNearby')}
    </p>
  )
}
