import { Link } from '@tanstack/react-router'
import { Archive, DoorOpen, Hourglass, UserRoundX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Standing } from '#shared/ipc/hubs.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button, buttonClass } from '#ui/ui/Button.tsx'
import { absoluteTime } from '#ui/ui/When.tsx'

const ICONS = { applying: Hourglass, leaving: DoorOpen, left: Archive, removed: UserRoundX } as const

/** What my standing means here, and what can be done about it. */
export function StandingWords({ hub, standing }: { hub: { hub: string; name: string }; standing: Standing }) {
  const { t, i18n } = useTranslation('hubs')
  const acting = useAct()
  const Icon = ICONS[standing.is]
  const words = { hub: hub.name, by: standing.byNick, date: absoluteTime(standing.since, i18n.language) }
  return (
    <section aria-label={t('standing.label')} className="border-b border-amber-fill bg-amber-soft px-7 py-2 text-sm">
      <div className="flex items-center gap-3">
        <Icon aria-hidden className="size-4.5 shrink-0 text-amber" />
        <div className="min-w-0 flex-1">
          <p className="font-semibold text-amber">{t(`standing.${standing.is}`, words)}</p>
          {standing.reason !== undefined && (
            <p className="break-words">{t('standing.reason', { reason: standing.reason })}</p>
          )}
          <p className="text-ink-soft">{t(`standing.${standing.is}Text`, words)}</p>
        </div>
        {standing.is === 'leaving' && (
          <Button
            size="sm"
            busy={acting.state === 'asking'}
            onClick={() => void acting.request({ act: 'stay', hub: hub.hub })}
          >
            {t('standing.stay')}
          </Button>
        )}
        <Link to="/leave" className={buttonClass('secondary', 'sm')}>
          {t(`standing.more_${standing.is}`)}
        </Link>
      </div>
      <SignStatus acting={acting} />
    </section>
  )
}
