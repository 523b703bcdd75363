import { Footprints, LogOut, Sprout } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useView } from '#ui/app/view.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { useInside } from './useInside.ts'

/** Above every page of the practice town, so that nobody takes it for the real market. Nothing in the real one. */
export function PracticeBar() {
  const { t } = useTranslation('practice')
  const inside = useInside()
  const coached = useView((view) => view.coached)
  const leave = useSend(rpc.practice.leave)
  if (inside === undefined) return null
  const { guide } = inside
  return (
    <>
      <section
        aria-label={t('barLabel')}
        className="flex items-center gap-3 border-b border-amber-fill bg-amber-soft px-7 py-1 text-sm text-amber"
      >
        <Sprout aria-hidden className="size-4.5 shrink-0" />
        <p className="min-w-0 flex-1">
          <strong className="font-semibold">{t('bar')}</strong> · {t('barText')}
        </p>
        {guide !== undefined && coached === guide && (
          <Button
            size="sm"
            variant="quiet"
            icon={<Footprints aria-hidden className="size-4" />}
            onClick={() => useView.getState().setCoached(undefined)}
          >
            {t('guide')}
          </Button>
        )}
        <Button
          size="sm"
          icon={<LogOut aria-hidden className="size-4 rtl:-scale-x-100" />}
          busy={leave.busy}
          onClick={() => void leave.send(undefined)}
        >
          {t('leave')}
        </Button>
      </section>
      <ErrorNote failure={leave.failure} />
    </>
  )
}
