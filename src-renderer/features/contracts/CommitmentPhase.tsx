import { useTranslation } from 'react-i18next'
import type { CommitmentView } from '#shared/ipc/contracts.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { courtOf } from './court.ts'
import { COMMITMENT_TONE } from './phases.ts'
import { useReading } from './reading.ts'

/** Where a commitment stands, in a word or two. */
export function CommitmentPhase({ one: { phase } }: { one: CommitmentView }) {
  const { t } = useTranslation('contracts')
  const { contract } = useReading()
  const inCourt = phase === 'disputed' && courtOf(contract.form.dispute) !== undefined
  return <Badge tone={COMMITMENT_TONE[phase]}>{t(inCourt ? 'phase.inCourt' : `phase.${phase}`)}</Badge>
}
