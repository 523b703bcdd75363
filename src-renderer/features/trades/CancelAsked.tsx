import { useTranslation } from 'react-i18next'
import type { Trade } from '#shared/ipc/agreements.ts'
import { Button } from '#ui/ui/Button.tsx'
import { amountText } from '#ui/ui/Money.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { sidesOf } from './names.ts'
import { isOver } from './states.ts'
import type { Acting } from './useAct.ts'

/** Somebody wants to end this: with what split, and one press to sign the same. */
export function CancelAsked({ trade, acting }: { trade: Trade; acting: Acting }) {
  const { t } = useTranslation('trades')
  const { cancelAsked, token, counterparty, agreement } = trade
  if (!cancelAsked || isOver(trade.state)) return null
  const theirs = cancelAsked.by === counterparty.did
  const text = (units: bigint) => `${amountText(String(units), token.decimals)} ${token.code}`
  const release = BigInt(cancelAsked.release)
  const split = {
    ...sidesOf(trade, t('propose.you')),
    release: text(release),
    back: text(BigInt(trade.held) - release),
  }
  return (
    <Note
      kind="warning"
      title={t(theirs ? 'cancelAsked.theirs' : 'cancelAsked.mine', { nick: counterparty.nick })}
      actions={
        theirs &&
        agreement !== undefined &&
        trade.acts.includes('cancel') && (
          <Button
            className="self-center"
            disabled={acting.state === 'asking'}
            onClick={() => void acting.request({ act: 'cancel', agreement, release: cancelAsked.release, text: '' })}
          >
            {t('cancelAsked.agree')}
          </Button>
        )
      }
    >
      {t('cancelAsked.split', split)} {!theirs && t('cancelAsked.mineText', { nick: counterparty.nick })}
    </Note>
  )
}
