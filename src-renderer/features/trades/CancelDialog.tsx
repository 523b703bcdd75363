import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trade } from '#shared/ipc/agreements.ts'
import { useTyped } from '#ui/bridge/typed.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { amountText } from '#ui/ui/Money.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { sidesOf } from './names.ts'
import { SignStatus } from './SignStatus.tsx'
import { useAct } from './useAct.ts'

const REASON_MAX = 2000
/** The slider moves in hundredths of what is held; the exact amount can be typed. */
const STEPS = 100n

/** Ends a trade by mutual consent, with a split of what is held. */
export function CancelDialog({ trade, onClose }: { trade: Trade; onClose: () => void }) {
  const { t } = useTranslation('trades')
  const [release, setRelease] = useState(trade.cancelAsked?.release ?? '0')
  const { value: text, set: setText, clear } = useTyped(`cancel/${trade.negotiation}`, '')
  const acting = useAct()
  const { token, agreement, counterparty, cancelAsked } = trade
  const { nick } = counterparty
  const held = BigInt(trade.held)
  const heldText = `${amountText(trade.held, token.decimals)} ${token.code}`
  const known = release !== '' && BigInt(release) <= held
  const same = known && cancelAsked?.by === counterparty.did && cancelAsked.release === release
  const submit = async () => {
    if (!known || agreement === undefined) return
    const result = await acting.request({ act: 'cancel', agreement, release, text: text.trim() })
    if (result?.outcome !== 'signed') return
    clear()
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('cancel.title')}
      description={t(held === 0n ? 'cancel.leadEmpty' : 'cancel.lead', { nick, held: heldText })}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel.cancel')}</Button>
          <Button variant="primary" busy={acting.state === 'asking'} disabled={!known} onClick={() => void submit()}>
            {t('cancel.submit')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {held > 0n && <Split trade={trade} held={held} release={release} onRelease={setRelease} />}
        {same && <Note kind="info">{t('cancel.same', { nick })}</Note>}
        <Field label={t('cancel.reason', { nick })} optional>
          <TextArea rows={2} maxLength={REASON_MAX} value={text} onValue={setText} />
        </Field>
        <SignStatus acting={acting} />
      </div>
    </Dialog>
  )
}

interface SplitProps {
  readonly trade: Trade
  readonly held: bigint
  /** Smallest units to the provider; '' while what is typed is no amount. */
  readonly release: string
  readonly onRelease: (units: string) => void
}

/** One slider over what is held, with both shares to be read and to be typed exactly. */
function Split({ trade, held, release, onRelease }: SplitProps) {
  const { t } = useTranslation('trades')
  const id = useId()
  const names = sidesOf(trade, t('propose.you'))
  const { token } = trade
  const part = release === '' ? undefined : BigInt(release)
  const over = part !== undefined && part > held
  const problem =
    part === undefined
      ? t('cancel.bad')
      : over
        ? t('cancel.tooMuch', { held: amountText(trade.held, token.decimals) })
        : undefined
  const back = part === undefined || over ? '' : String(held - part)
  const backWords = back === '' ? '–' : `${amountText(back, token.decimals)} ${token.code}`
  return (
    <div className="grid gap-3">
      <label htmlFor={id} className="sr-only">
        {t('cancel.slider', { provider: names.provider })}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={Number(STEPS)}
        value={part === undefined || over ? 0 : Number((part * STEPS) / held)}
        onChange={(event) => onRelease(String((held * BigInt(event.target.value)) / STEPS))}
        aria-valuetext={`${amountText(release === '' ? '0' : release, token.decimals)} ${token.code}`}
        className="h-6 w-full accent-primary"
      />
      <div className="grid grid-cols-2 gap-4">
        <Field label={t('cancel.to', { provider: names.provider })} error={problem}>
          <MoneyInput units={release} token={token} onUnits={onRelease} />
        </Field>
        <div className="grid content-start gap-1.5">
          <span className="text-sm font-medium">{t('cancel.back', { payer: names.payer })}</span>
          <output className="figures flex h-9.5 items-center text-lg">{backWords}</output>
        </div>
      </div>
    </div>
  )
}
