import { FastForward, FilePlus2, HandCoins, Handshake, type LucideIcon, Scale, Split, Undo2, Vote } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '#shared/ipc/court.ts'
import { Button } from '#ui/ui/Button.tsx'
import { AppealDialog } from './AppealDialog.tsx'
import { EvidenceDialog } from './EvidenceDialog.tsx'
import { ConcedeDialog, ProposeDialog, SplitDialog, TakeBackDialog, WaiveDialog } from './TalkDialogs.tsx'
import { VoteDialog } from './VoteDialog.tsx'

/** What a person does; draws are answered and votes opened by the app itself. */
const ACTS = ['propose', 'split', 'vote', 'evidence', 'appeal', 'take-back', 'waive', 'concede'] as const
type Act = (typeof ACTS)[number]

const ICONS: Record<Act, LucideIcon> = {
  propose: Split,
  split: Handshake,
  vote: Vote,
  evidence: FilePlus2,
  appeal: Scale,
  'take-back': Undo2,
  waive: FastForward,
  concede: HandCoins,
}
const DIALOGS = {
  propose: ProposeDialog,
  split: SplitDialog,
  vote: VoteDialog,
  evidence: EvidenceDialog,
  appeal: AppealDialog,
  'take-back': TakeBackDialog,
  waive: WaiveDialog,
  concede: ConcedeDialog,
} as const

export interface OfCase {
  readonly view: CaseView
  readonly onClose: () => void
}

/** A button for everything I can do about the case now. */
export function CaseActs({ view }: { view: CaseView }) {
  const { t } = useTranslation('court')
  const [asking, setAsking] = useState<Act>()
  const acts = ACTS.filter((act) => view.acts.includes(act))
  if (acts.length === 0) return null
  const Dialog = asking && DIALOGS[asking]
  return (
    <fieldset className="m-0 flex min-w-0 flex-wrap gap-2 border-0 p-0">
      <legend className="sr-only">{t('act.bar')}</legend>
      {acts.map((act, at) => {
        const Icon = ICONS[act]
        return (
          <Button
            key={act}
            variant={at === 0 && act !== 'concede' ? 'primary' : 'secondary'}
            icon={<Icon aria-hidden className="size-4" />}
            onClick={() => setAsking(act)}
          >
            {t(`act.${act}`)}
          </Button>
        )
      })}
      {Dialog && <Dialog view={view} onClose={() => setAsking(undefined)} />}
    </fieldset>
  )
}
