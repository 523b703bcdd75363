import { useTranslation } from 'react-i18next'
import { ShareField } from '#ui/features/contracts/ShareField.tsx'
import type { Award, Stakes } from './award.ts'
import { useAwardWords } from './useAwardWords.ts'

interface AwardFieldsProps {
  readonly stakes: Stakes
  readonly award: Award
  readonly onAward: (award: Award) => void
}

/** How much of what is in dispute goes to whom, with the sentence of what that is in money. */
export function AwardFields({ stakes, award, onAward }: AwardFieldsProps) {
  const { t } = useTranslation('court')
  const words = useAwardWords(stakes)
  const { doer, receiver } = stakes
  return (
    <div className="grid gap-3">
      <ShareField
        label={t('award.share', { doer })}
        hint={t('award.shareHint')}
        share={award.share}
        onShare={(share) => onAward({ ...award, share })}
      />
      {stakes.bond && (
        <ShareField
          label={t('award.bond', { receiver })}
          hint={t('award.bondHint', { doer })}
          share={award.bond}
          onShare={(bond) => onAward({ ...award, bond })}
        />
      )}
      <div aria-live="polite" className="rounded-md bg-sunk px-3.5 py-2.5 text-sm font-medium">
        {words(award).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  )
}
