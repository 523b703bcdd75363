import { useTranslation } from 'react-i18next'
import type { PoolSummary } from '#shared/ipc/pools.ts'
import { Badge, type Tone } from '#ui/ui/Badge.tsx'

const TONES: Record<PoolSummary['phase'], Tone> = {
  open: 'primary',
  met: 'good',
  missed: 'neutral',
  cancelled: 'neutral',
  over: 'neutral',
}

export function PoolPhase({ phase }: { phase: PoolSummary['phase'] }) {
  const { t } = useTranslation('pools')
  return <Badge tone={TONES[phase]}>{t(`phase.${phase}`)}</Badge>
}
