import { useQuery } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'
import { useCurrentHub } from '#ui/features/hubs/current.ts'
import { cx } from '#ui/ui/cx.ts'

/** What is true of the network right now: live sessions counted, never estimated, and whether this hub is up to date. */
export function Connection() {
  const { t } = useTranslation()
  const { data } = useQuery(ask.app.status())
  const hub = useCurrentHub()
  if (!data) return <div className="h-9" />
  const { state, peers } = data.network
  const words = state !== 'online' ? t(`net.${state}`) : peers === 0 ? t('net.alone') : t('net.peers', { count: peers })
  const lit = state === 'online' && peers > 0
  return (
    <div role="status" className="grid gap-1 px-2 text-xs text-ink-soft">
      <p className="flex items-center gap-2">
        <span
          aria-hidden="true"
          className={cx(
            'size-2 shrink-0 rounded-full border border-current',
            lit ? 'bg-good text-good' : 'text-ink-faint',
          )}
        />
        {words}
      </p>
      {hub && hub.state !== 'ready' && (
        <p className="flex items-center gap-1.5 text-amber">
          <RefreshCw aria-hidden className={cx('size-3 shrink-0', hub.state === 'syncing' && 'animate-spin')} />
          {t(`hub.${hub.state}`)}
        </p>
      )}
      {hub && hub.pending > 0 && <p className="text-amber">{t('net.pending', { count: hub.pending })}</p>}
      {hub?.signing && hub.signing.have < hub.signing.needed && (
        <p className="text-amber">
          {t('net.waitingFor', { missing: hub.signing.needed - hub.signing.have, needed: hub.signing.needed })}
        </p>
      )}
      {hub && hub.state === 'ready' && !hub.signing && !hub.signerOnline && !hub.validator && (
        <p className="text-amber">{t('net.signerAway')}</p>
      )}
    </div>
  )
}
