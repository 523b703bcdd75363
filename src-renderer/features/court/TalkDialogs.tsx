import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WHOLE } from '#ui/features/contracts/form.ts'
import { SignDialog } from '#ui/features/contracts/SignDialog.tsx'
import { AwardFields } from './AwardFields.tsx'
import { type Award, fitting, stakesOf } from './award.ts'
import type { OfCase } from './CaseActs.tsx'
import { useAwardWords } from './useAwardWords.ts'

const HALF: Award = { share: WHOLE / 2, bond: 0 }

/** The mediator's word on how to split it. */
export function ProposeDialog({ view, onClose }: OfCase) {
  const { t } = useTranslation('court')
  const [split, setSplit] = useState(view.mediation?.proposed ?? HALF)
  return (
    <SignDialog
      size="lg"
      title={t('talks.propose')}
      lead={t('talks.proposeLead')}
      act={{ act: 'court-propose', case: view.id, split: fitting(split, view.bond) }}
      onClose={onClose}
    >
      <AwardFields stakes={stakesOf(view)} award={split} onAward={setSplit} />
    </SignDialog>
  )
}

/** A split to sign: at first what the other side signed, or else what the mediator proposes. */
export function SplitDialog({ view, onClose }: OfCase) {
  const { t } = useTranslation('court')
  const { mediation, role, sides } = view
  const other = sides[role === 'filer' ? 1 : 0].did
  const offered = mediation?.signed.find(({ by }) => by.did === other)?.split ?? mediation?.proposed
  const [split, setSplit] = useState(offered ?? HALF)
  return (
    <SignDialog
      size="lg"
      title={t('talks.split')}
      lead={t('talks.splitLead')}
      act={{ act: 'court-split', case: view.id, split: fitting(split, view.bond) }}
      onClose={onClose}
    >
      <AwardFields stakes={stakesOf(view)} award={split} onAward={setSplit} />
    </SignDialog>
  )
}

export function TakeBackDialog({ view, onClose }: OfCase) {
  const { t } = useTranslation('court')
  const act = { act: 'court-split' as const, case: view.id }
  return <SignDialog title={t('talks.takeBack')} lead={t('talks.takeBackLead')} act={act} onClose={onClose} />
}

/** What the other side asks for, signed as it stands. */
export function ConcedeDialog({ view, onClose }: OfCase) {
  const { t } = useTranslation('court')
  const stakes = stakesOf(view)
  const words = useAwardWords(stakes)
  const place = view.role === 'filer' ? 1 : 0
  const { [place]: asked } = view.asks
  const name = view.sides[place].nick
  return (
    <SignDialog
      title={t('talks.concede', { name })}
      lead={t('talks.concedeLead')}
      act={{ act: 'court-split', case: view.id, split: fitting(asked, view.bond) }}
      onClose={onClose}
    >
      <div className="rounded-md bg-sunk px-3.5 py-2.5 text-sm font-medium">
        {words(asked).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </SignDialog>
  )
}

export function WaiveDialog({ view, onClose }: OfCase) {
  const { t } = useTranslation('court')
  const act = { act: 'court-waive' as const, case: view.id }
  return <SignDialog title={t('talks.waive')} lead={t('talks.waiveLead')} act={act} onClose={onClose} />
}
