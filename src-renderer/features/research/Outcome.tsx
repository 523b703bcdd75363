import { CircleCheck, CircleDashed, CircleX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { StudyView } from '#shared/ipc/research.ts'
import { Badge } from '#ui/ui/Badge.tsx'

const LOOKS = {
  failed: ['danger', CircleX],
  confirmed: ['good', CircleCheck],
  inconclusive: ['neutral', CircleDashed],
} as const
export type Verdict = keyof typeof LOOKS
const VERDICTS = ['failed', 'confirmed', 'inconclusive'] as const

/** What one replication came to. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('research')
  const [tone, Icon] = LOOKS[verdict]
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {t(`outcomeOf.${verdict}`)}
    </Badge>
  )
}

interface OutcomeProps {
  readonly outcome: StudyView['outcome']
  readonly failedBefore?: number
}

/** How often a version was repeated by people who have nothing to do with its author, failures first. */
export function Outcome({ outcome: { independent, tied }, failedBefore = 0 }: OutcomeProps) {
  const { t } = useTranslation('research')
  const counted = VERDICTS.filter((verdict) => independent[verdict] > 0)
  const near = tied.confirmed + tied.failed + tied.inconclusive
  return (
    <p className="flex flex-wrap items-center gap-2" data-testid="outcome">
      {counted.map((verdict) => {
        const [tone, Icon] = LOOKS[verdict]
        return (
          <Badge key={verdict} tone={tone} icon={<Icon aria-hidden />}>
            {t(`outcome.${verdict}`, { count: independent[verdict] })}
          </Badge>
        )
      })}
      {counted.length === 0 && <Badge>{t('outcome.none')}</Badge>}
      {failedBefore > 0 && (
        <Badge tone="danger" icon={<CircleX aria-hidden />}>
          {t('outcome.before', { count: failedBefore })}
        </Badge>
      )}
      {near > 0 && <span className="text-xs text-ink-faint">{t('outcome.tied', { count: near })}</span>}
    </p>
  )
}
