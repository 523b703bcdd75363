import { useTranslation } from 'react-i18next'
import type { OfView } from './CommitmentActs.tsx'
import { feeFor, heldFor, lostBy, type Sum } from './costs.ts'
import { lostWith } from './lanes.ts'
import { isGoing } from './phases.ts'
import { useReading } from './reading.ts'
import { SignDialog } from './SignDialog.tsx'

/** Gives up as the doer, or calls it off as the receiver, and says beforehand what that costs. */
export function StopDialog({ act, one, onClose }: OfView & { act: 'give-up' | 'call-off' }) {
  const { t } = useTranslation('contracts')
  const { contract, sums } = useReading()
  const { agreement, form } = contract
  const falling = lostWith(form, one.place)
  const givesUp = act === 'give-up'
  const lost = contract.commitments.filter(({ place, phase }) => isGoing(phase) && falling.includes(place))
  const cost: readonly Sum[] = givesUp ? lostBy(one) : feeFor(one)
  const key = givesUp ? 'giveUp' : 'callOff'
  return (
    <SignDialog
      danger
      title={t(`stop.${key}Title`, { title: one.title })}
      lead={t(`stop.${key}Lead`)}
      act={agreement === undefined ? undefined : { act: 'contract-stop', agreement, commitment: one.place }}
      onClose={onClose}
    >
      <ul data-testid="stop-costs" className="m-0 grid list-disc gap-1 ps-5">
        <li className="font-medium">
          {cost.length === 0 ? t('stop.free') : t(`stop.${key}Cost`, { sums: sums(cost) })}
        </li>
        {heldFor(one).length > 0 && (
          <li>{t(givesUp ? 'stop.giveUpBack' : 'stop.callOffBack', { sums: sums(heldFor(one)) })}</li>
        )}
        {lost.length > 0 && (
          <li>
            {t('stop.lost', {
              count: lost.length,
              titles: lost.map(({ title }) => title).join(', '),
            })}
          </li>
        )}
      </ul>
    </SignDialog>
  )
}
