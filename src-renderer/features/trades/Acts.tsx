import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trade, TradeAct } from '#shared/ipc/agreements.ts'
import { rpc } from '#ui/bridge/client.ts'
import { toast } from '#ui/ui/Toast.tsx'
import { ActsBar } from './ActsBar.tsx'
import { CancelAsked } from './CancelAsked.tsx'
import { CancelDialog } from './CancelDialog.tsx'
import { COMPOSER_ID } from './Composer.tsx'
import { CounterDialog } from './CounterDialog.tsx'
import { DeclineDialog } from './DeclineDialog.tsx'
import { DeliverDialog } from './DeliverDialog.tsx'
import { ReleaseDialog } from './ReleaseDialog.tsx'
import { SignStatus } from './SignStatus.tsx'
import { type Acting, useAct } from './useAct.ts'

type Asking = 'counter' | 'decline' | 'deliver' | 'release' | 'cancel'

/** Everything that can be done now, with the dialogs some of it needs first. */
export function Acts({ trade }: { trade: Trade }) {
  const { t } = useTranslation('trades')
  const [asking, setAsking] = useState<Asking>()
  const acting = useAct()
  const onAct = (act: TradeAct) => {
    acting.reset()
    if (act === 'message') return document.getElementById(COMPOSER_ID)?.focus()
    if (act === 'counter' || act === 'decline' || act === 'deliver' || act === 'release' || act === 'cancel')
      return setAsking(act)
    void signAct(acting, trade, act).then((sentence) => {
      if (sentence !== undefined) toast({ kind: 'good', title: t('signing.done'), text: sentence })
    })
  }
  const close = () => setAsking(undefined)
  const inDialog = asking !== undefined
  return (
    <div className="grid gap-3">
      <CancelAsked trade={trade} acting={acting} />
      <ActsBar trade={trade} busy={acting.state === 'asking'} onAct={onAct} />
      {!inDialog && <SignStatus acting={acting} />}
      {asking === 'counter' && <CounterDialog trade={trade} onClose={close} />}
      {asking === 'decline' && (
        <DeclineDialog
          negotiation={trade.negotiation}
          title={trade.title}
          nick={trade.counterparty.nick}
          say={rpc.agreements.decline}
          onClose={close}
        />
      )}
      {asking === 'deliver' && <DeliverDialog trade={trade} onClose={close} />}
      {asking === 'release' && <ReleaseDialog trade={trade} onClose={close} />}
      {asking === 'cancel' && <CancelDialog trade={trade} onClose={close} />}
    </div>
  )
}

type Direct = Exclude<TradeAct, Asking | 'message'>

/** Acts that need nothing but a signature. Resolves with the signed sentence, or undefined. */
async function signAct(acting: Acting, trade: Trade, act: Direct): Promise<string | undefined> {
  const { negotiation, agreement } = trade
  const theirs = trade.proposals.findLast(({ state, by }) => state === 'open' && by === trade.counterparty.did)
  const result =
    act === 'withdraw'
      ? await acting.request({ act, negotiation })
      : act === 'agree'
        ? theirs && (await acting.request({ act, negotiation, proposal: theirs.id }))
        : agreement === undefined
          ? undefined
          : await acting.request({ act, agreement })
  return result?.outcome === 'signed' ? result.sentence : undefined
}
