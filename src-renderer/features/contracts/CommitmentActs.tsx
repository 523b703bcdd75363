import {
  CalendarPlus,
  CircleCheck,
  CircleSlash,
  Gavel,
  KeyRound,
  Landmark,
  type LucideIcon,
  PackageCheck,
  Ruler,
  Scale,
  Undo2,
} from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommitmentView } from '#shared/ipc/contracts.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { AcceptDialog } from './AcceptDialog.tsx'
import { AttestDialog } from './AttestDialog.tsx'
import { BountyDialog } from './BountyDialog.tsx'
import { BringDialog } from './BringDialog.tsx'
import { CodeDialog } from './CodeDialog.tsx'
import { DeliverDialog } from './DeliverDialog.tsx'
import { DisputeDialog } from './DisputeDialog.tsx'
import { ExtendDialog } from './ExtendDialog.tsx'
import { RuleDialog } from './RuleDialog.tsx'
import { useReading } from './reading.ts'
import { StopDialog } from './StopDialog.tsx'

export type CommitmentAct = CommitmentView['acts'][number]

const ICONS: Record<CommitmentAct, LucideIcon> = {
  deliver: PackageCheck,
  'show-code': KeyRound,
  accept: CircleCheck,
  'give-up': CircleSlash,
  'call-off': Undo2,
  attest: Ruler,
  dispute: Scale,
  file: Landmark,
  rule: Gavel,
  extend: CalendarPlus,
}
/** What moves a commitment forward, before what only changes or ends it. */
const ORDER: readonly CommitmentAct[] = [
  'accept',
  'deliver',
  'show-code',
  'attest',
  'rule',
  'extend',
  'dispute',
  'file',
  'call-off',
  'give-up',
]
const FORWARD: ReadonlySet<CommitmentAct> = new Set(['accept', 'deliver', 'show-code', 'attest', 'rule'])

export interface OfView {
  readonly one: CommitmentView
  readonly onClose: () => void
}

/** A button for everything I can do about a commitment now, with the dialog it needs first. */
export function CommitmentActs({ one }: { one: CommitmentView }) {
  const { t } = useTranslation('contracts')
  const { contract } = useReading()
  const [asking, setAsking] = useState<CommitmentAct>()
  const acting = useAct()
  const acts = ORDER.filter((act) => one.acts.includes(act))
  if (acts.length === 0) return null
  const onAct = (act: CommitmentAct) => {
    acting.reset()
    if (act !== 'accept' || one.form.quantity - one.accepted > 1 || contract.agreement === undefined)
      return setAsking(act)
    void acting
      .request({ act: 'contract-accept', agreement: contract.agreement, commitment: one.place, units: 1 })
      .then((result) => {
        if (result?.outcome === 'signed') toast({ kind: 'good', title: t('signed'), text: result.sentence })
      })
  }
  return (
    <div className="grid gap-3">
      <fieldset className="m-0 flex min-w-0 flex-wrap gap-2 border-0 p-0">
        <legend className="sr-only">{t('act.about', { title: one.title })}</legend>
        {acts.map((act, at) => {
          const Icon = ICONS[act]
          return (
            <Button
              key={act}
              variant={at === 0 && FORWARD.has(act) ? 'primary' : 'secondary'}
              icon={<Icon aria-hidden className="size-4" />}
              busy={acting.state === 'asking' && act === 'accept'}
              disabled={acting.state === 'asking' && act !== 'accept'}
              onClick={() => onAct(act)}
            >
              {t(`act.${act}`)}
            </Button>
          )
        })}
      </fieldset>
      {asking === undefined && <SignStatus acting={acting} />}
      {asking !== undefined && <Asked act={asking} one={one} onClose={() => setAsking(undefined)} />}
    </div>
  )
}

/** What the others need first; giving up and calling off share one. */
const DIALOGS = {
  deliver: DeliverDialog,
  'show-code': CodeDialog,
  accept: AcceptDialog,
  attest: AttestDialog,
  dispute: DisputeDialog,
  file: BringDialog,
  rule: RuleDialog,
  extend: ExtendDialog,
} as const

function Asked({ act, ...rest }: OfView & { act: CommitmentAct }) {
  if (act === 'give-up' || act === 'call-off') return <StopDialog act={act} {...rest} />
  const { gate } = rest.one.form
  if (act === 'deliver' && gate.kind === 'replication') return <BountyDialog gate={gate} {...rest} />
  const Dialog = DIALOGS[act]
  return <Dialog {...rest} />
}
