import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'
import { Avatar } from '#ui/ui/Avatar.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { shortId } from '#ui/ui/CopyText.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { Skeleton } from '#ui/ui/Skeleton.tsx'
import { When } from '#ui/ui/When.tsx'

/** Devices with a live session to this one, counted and never estimated. */
export function PeersPanel() {
  const { t } = useTranslation('people')
  const query = useQuery(ask.app.network())
  return (
    <Card aria-labelledby="peers" className="grid gap-3">
      <h2 id="peers" className="font-serif text-lg">
        {t('connected')}
      </h2>
      <Loaded query={query} skeleton={<Skeleton className="h-24" />}>
        {({ peers }) => (
          <>
            <p className="text-sm text-ink-soft">
              {t('connectedCount', { count: peers.length })} {peers.length === 0 && t('noPeers')}
            </p>
            <ul className="m-0 grid list-none gap-3 p-0 empty:hidden">
              {peers.map((peer) => (
                <li key={peer.dev} className="flex items-center gap-2.5">
                  <Avatar did={peer.did ?? ''} nick={peer.nick ?? '?'} size="sm" />
                  <span className="grid min-w-0 flex-1 text-sm">
                    <span className="flex justify-between gap-2">
                      <bdi className="truncate font-medium">{peer.nick ?? t('unknown')}</bdi>
                      <When at={peer.since} className="text-xs whitespace-nowrap text-ink-faint" />
                    </span>
                    <span className="truncate text-xs text-ink-faint" title={`${peer.address} · ${peer.dev}`}>
                      <span className="font-mono">{shortId(peer.dev)}</span> · {t(peer.direction)}
                    </span>
                    <span className="truncate text-xs text-ink-faint">
                      {peer.via ? t('through', { relay: peer.via.nick ?? shortId(peer.via.dev) }) : t('direct')}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Card>
  )
}
