import { Link } from '@tanstack/react-router'
import {
  ArrowLeftRight,
  CircleSlash,
  Handshake,
  LockKeyhole,
  type LucideIcon,
  MessageSquare,
  Split,
  Undo2,
} from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Act } from '#shared/ipc/agreements.ts'
import type { ContractView } from '#shared/ipc/contracts.ts'
import { rpc } from '#ui/bridge/client.ts'
import { COMPOSER_ID } from '#ui/features/trades/Composer.tsx'
import { DeclineDialog } from '#ui/features/trades/DeclineDialog.tsx'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button, buttonClass } from '#ui/ui/Button.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { EndDialog } from './EndDialog.tsx'
import { useReading } from './reading.ts'

export type ContractAct = ContractView['acts'][number]

const ICONS: Record<ContractAct, LucideIcon> = {
  agree: Handshake,
  fund: LockKeyhole,
  counter: ArrowLeftRight,
  decline: CircleSlash,
  withdraw: Undo2,
  end: Split,
  message: MessageSquare,
}
const ORDER: readonly ContractAct[] = ['agree', 'fund', 'counter', 'decline', 'withdraw', 'end', 'message']

/** The proposal there is to agree to: the last that is open and that I have not signed. */
export const openProposal = ({ proposals, parties }: Pick<ContractView, 'proposals' | 'parties'>) => {
  const me = parties.find((party) => party.me)?.did
  return proposals.findLast(({ state, signed }) => state === 'open' && !signed.some((did) => did === me))
}

/** What needs nothing but a signature. */
export function signedAct(contract: ContractView, act: ContractAct): Act | undefined {
  const { negotiation, agreement } = contract
  if (act === 'withdraw') return { act: 'contract-withdraw', negotiation }
  if (act === 'fund') return agreement === undefined ? undefined : { act: 'contract-fund', agreement }
  const proposal = act === 'agree' ? openProposal(contract) : undefined
  return proposal && { act: 'contract-agree', negotiation, proposal: proposal.id }
}

/** A button for everything I can do about the whole. */
export function ContractActs() {
  const { t } = useTranslation('contracts')
  const { contract, names } = useReading()
  const [asking, setAsking] = useState<'decline' | 'end'>()
  const [pressed, setPressed] = useState<ContractAct>()
  const acting = useAct()
  const onAct = async (act: ContractAct) => {
    acting.reset()
    if (act === 'message') return document.getElementById(COMPOSER_ID)?.focus()
    if (act === 'decline' || act === 'end') return setAsking(act)
    setPressed(act)
    const asked = signedAct(contract, act)
    const result = asked && (await acting.request(asked))
    if (result?.outcome === 'signed') toast({ kind: 'good', title: t('signed'), text: result.sentence })
  }
  const close = () => setAsking(undefined)
  const others = names.filter((_, place) => place !== contract.mine).join(', ')
  return (
    <div className="grid gap-3">
      <section aria-label={t('act.bar')} className="flex flex-wrap items-center gap-2">
        {ORDER.filter((act) => contract.acts.includes(act)).map((act) => (
          <ActButton
            key={act}
            act={act}
            asking={acting.state === 'asking' ? pressed : undefined}
            onAct={() => void onAct(act)}
          />
        ))}
      </section>
      {asking === undefined && <SignStatus acting={acting} />}
      {asking === 'end' && <EndDialog onClose={close} />}
      {asking === 'decline' && (
        <DeclineDialog
          negotiation={contract.negotiation}
          title={contract.title}
          nick={others}
          say={rpc.contracts.decline}
          onClose={close}
        />
      )}
    </div>
  )
}

interface ActButtonProps {
  readonly act: ContractAct
  /** What a signature is asked for just now. */
  readonly asking: ContractAct | undefined
  readonly onAct: () => void
}

function ActButton({ act, asking, onAct }: ActButtonProps) {
  const { t } = useTranslation('contracts')
  const { negotiation } = useReading().contract
  const Icon = ICONS[act]
  const first = act === 'agree' || act === 'fund'
  if (act === 'counter')
    return (
      <Link to="/contracts/new" search={{ counter: negotiation }} className={buttonClass('secondary')}>
        <Icon aria-hidden className="size-4" />
        {t('act.counter')}
      </Link>
    )
  return (
    <Button
      variant={first ? 'primary' : act === 'message' ? 'quiet' : 'secondary'}
      size={first ? 'lg' : 'md'}
      icon={<Icon aria-hidden className={first ? 'size-5' : 'size-4'} />}
      busy={asking === act}
      disabled={asking !== undefined && asking !== act && act !== 'message'}
      onClick={onAct}
    >
      {t(`act.${act}`)}
    </Button>
  )
}
