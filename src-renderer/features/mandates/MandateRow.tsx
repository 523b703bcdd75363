import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MandateView } from '#shared/ipc/mandates.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { aboutOf } from './about.tsx'

/** One that I have given: what is left of it, and the way to take it back. */
export function MandateRow({ mandate }: { mandate: MandateView }) {
  const { t } = useTranslation('mandates')
  const acting = useAct()
  const { id, title, phase, stock, left, waits } = mandate
  return (
    <Card pad="sm" className="grid gap-3" data-testid="my-mandate">
      <div className="flex items-start justify-between gap-3">
        <h3 className="min-w-0 font-medium break-words">{title}</h3>
        <Badge tone={phase === 'open' ? 'primary' : 'neutral'}>{t(`phase.${phase}`)}</Badge>
      </div>
      <KeyValue items={aboutOf(mandate, t)} />
      <div className="flex items-center justify-between gap-3">
        <span className="text-sm text-ink-soft">{waits ? t('waits') : t('taken', { count: stock - left })}</span>
        {phase === 'open' && !waits && (
          <Button
            size="sm"
            busy={acting.state === 'asking'}
            aria-label={t('recallLabel', { title })}
            icon={<Undo2 aria-hidden className="size-4" />}
            onClick={() => void acting.request({ act: 'contract-recall', mandate: id })}
          >
            {t('recall')}
          </Button>
        )}
      </div>
      <SignStatus acting={acting} />
    </Card>
  )
}
