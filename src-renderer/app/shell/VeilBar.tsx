import { EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/ui/Button.tsx'
import { useVeil } from '#ui/ui/veil.ts'

/** Says that names and amounts are hidden, and how far that goes; nothing while they are not. */
export function VeilBar() {
  const { t } = useTranslation()
  const { on, turn } = useVeil()
  if (!on) return null
  return (
    <div role="status" className="flex items-center gap-3 border-b border-line bg-primary-soft px-7 py-1.5 text-sm">
      <EyeOff aria-hidden className="size-4 shrink-0 text-primary" />
      <p className="flex-1">{t('veilDown')}</p>
      <Button size="sm" variant="quiet" onClick={turn}>
        {t('unveil')}
      </Button>
    </div>
  )
}
