import { useTranslation } from 'react-i18next'
import type { ContractSummary } from '#shared/ipc/contracts.ts'
import { DealLink, DealRow, NextUntil } from '#ui/features/trades/DealRow.tsx'
import { Badge } from '#ui/ui/Badge.tsx'
import { PersonChip } from '#ui/ui/PersonChip.tsx'
import { isEnded, PHASE_TONE } from './phases.ts'

/** An agreement at a glance: with whom, how much of it is done, what comes next and until when. */
export function ContractRow({ contract }: { contract: ContractSummary }) {
  const { t } = useTranslation('contracts')
  const { over, count, phase, needsMe } = contract
  const others = contract.parties.filter(({ me }) => !me)
  return (
    <DealRow
      data-testid="contract-row"
      needsMe={needsMe}
      link={
        <DealLink to="/contracts/$negotiation" params={{ negotiation: contract.negotiation }}>
          {contract.title}
        </DealLink>
      }
      about={
        <span className="flex flex-wrap gap-x-4 gap-y-1">
          {others.map((person) => (
            <PersonChip key={person.did} person={person} bare size="sm" />
          ))}
        </span>
      }
      finality={contract.agreement === undefined ? undefined : contract.finality}
      standing={
        <>
          <Badge tone={PHASE_TONE[phase]}>{t(`contractPhase.${phase}`)}</Badge>
          <Progress over={over} count={count} />
        </>
      }
    >
      {isEnded(phase) ? (
        <p className="text-sm text-ink-soft">{contract.next}</p>
      ) : (
        <NextUntil next={contract.next} deadline={contract.deadline} needsMe={needsMe} />
      )}
    </DealRow>
  )
}

/** "2 of 3 done", and one mark for each of them. */
function Progress({ over, count }: { over: number; count: number }) {
  const { t } = useTranslation('contracts')
  return (
    <span className="grid w-28 justify-items-end gap-1">
      <span className="text-sm font-medium">{t('row.progress', { over, count })}</span>
      <svg aria-hidden="true" className="h-1.5 w-full rounded-full rtl:-scale-x-100">
        <rect width="100%" height="100%" className="fill-sunk" />
        <rect width={`${((over / Math.max(1, count)) * 100).toFixed(1)}%`} height="100%" className="fill-good" />
      </svg>
    </span>
  )
}
