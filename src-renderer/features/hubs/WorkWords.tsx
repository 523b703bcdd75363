import { Cpu } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'

/** Beyond this many seconds a person counts minutes. */
const SECONDS_MAX = 120

/** What this computer is busy with before the hub looks at an invite, how far it is, and the way out of it. */
export function WorkWords({
  hub,
  work,
}: {
  hub: { hub: string; name: string }
  work: NonNullable<HubSummary['work']>
}) {
  const { t } = useTranslation('hubs')
  const giveUp = useSend(rpc.hubs.giveUp, ['hubs'])
  const seconds = Math.max(1, Math.round(work.seconds))
  const time =
    seconds < SECONDS_MAX
      ? t('work.seconds', { count: seconds })
      : t('work.minutes', { count: Math.round(seconds / 60) })
  const title = t('work.title', { time, hub: hub.name })
  return (
    <section aria-label={t('work.label')} className="border-b border-line bg-sunk px-7 py-2 text-sm">
      <div className="flex items-center gap-3">
        <Cpu aria-hidden className="size-4.5 shrink-0 text-ink-soft" />
        <div className="grid min-w-0 flex-1 gap-1">
          <p className="font-semibold">{title}</p>
          <progress aria-label={title} value={work.done} max={1} className="h-2 w-full accent-primary" />
          <p className="text-ink-soft">{t('work.text')}</p>
        </div>
        <Button size="sm" busy={giveUp.busy} onClick={() => void giveUp.send({ hub: hub.hub })}>
          {t('work.cancel')}
        </Button>
      </div>
      <ErrorNote failure={giveUp.failure} />
    </section>
  )
}
