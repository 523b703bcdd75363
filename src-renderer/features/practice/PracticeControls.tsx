import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { RotateCcw, Sprout } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button, buttonClass } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { useInside } from './useInside.ts'

/** In the settings of both worlds: the way in, and a fresh start by one press. */
export function PracticeControls() {
  const { t } = useTranslation('practice')
  const inside = useInside() !== undefined
  const { data } = useQuery(ask.practice.status())
  const reset = useSend(rpc.practice.reset, ['practice'])
  const start = async () => {
    if (await reset.send(undefined)) toast({ kind: 'good', title: t('resetDone'), text: t('resetDoneText') })
  }
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {!inside && (
          <Link to="/practice" className={buttonClass('secondary')}>
            <Sprout aria-hidden className="size-4" />
            {t('visit')}
          </Link>
        )}
        {data?.exists && (
          <Button icon={<RotateCcw aria-hidden className="size-4" />} busy={reset.busy} onClick={() => void start()}>
            {t('reset')}
          </Button>
        )}
      </div>
      <ErrorNote failure={reset.failure} />
    </>
  )
}
