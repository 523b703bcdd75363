import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RulesView } from '#shared/ipc/governance.ts'
import type { Acting } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { amountText, Money } from '#ui/ui/Money.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { When } from '#ui/ui/When.tsx'

/** Locks a stake, and asks for it back. */
export function Stake({ rules: { hub, mine, token }, acting }: { rules: RulesView; acting: Acting }) {
  const { t } = useTranslation('rules')
  const [units, setUnits] = useState('')
  const busy = acting.state === 'asking'
  const amount = units === '' ? 0n : BigInt(units)
  const text = (value: string) => `${amountText(value, token.decimals)} ${token.code}`
  return (
    <div className="mt-4 grid gap-3 border-t border-line pt-4">
      <h3 className="text-sm font-medium text-ink-soft">
        {t('part.stake')}: <Money units={mine.stake} token={token} className="text-ink" />
      </h3>
      {mine.unlocking && (
        <p className="text-sm text-ink-soft">
          {t('part.unlocking', { amount: text(mine.unlocking.amount) })} <When at={mine.unlocking.free} />
        </p>
      )}
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t('part.amount')} hint={t('part.canStake', { amount: text(mine.available) })} className="w-52">
          <MoneyInput units={units} token={token} onUnits={setUnits} />
        </Field>
        <Button
          busy={busy}
          disabled={amount === 0n}
          className="mb-6.5"
          onClick={() => void acting.request({ act: 'stake', hub, amount: units })}
        >
          {t('part.lock')}
        </Button>
        <Button
          busy={busy}
          disabled={amount === 0n || mine.unlocking !== undefined}
          className="mb-6.5"
          onClick={() => void acting.request({ act: 'unstake', hub, amount: units })}
        >
          {t('part.unlock')}
        </Button>
      </div>
    </div>
  )
}
