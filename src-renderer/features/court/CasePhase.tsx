import { useTranslation } from 'react-i18next'
import type { CaseSummary } from '#shared/ipc/court.ts'
import { Badge, type Tone } from '#ui/ui/Badge.tsx'

const TONE: Record<CaseSummary['phase'], Tone> = {
  mediation: 'primary',
  evidence: 'primary',
  calling: 'primary',
  drawing: 'primary',
  voting: 'amber',
  opening: 'amber',
  ruled: 'amber',
  closed: 'neutral',
}

/** Where a case stands, in a word or two; of a closed one, how it ended. */
export function CasePhase({ found: { phase, end } }: { found: Pick<CaseSummary, 'phase' | 'end'> }) {
  const { t } = useTranslation('court')
  return <Badge tone={end === 'ruled' ? 'good' : TONE[phase]}>{end ? t(`end.${end}`) : t(`phase.${phase}`)}</Badge>
}
