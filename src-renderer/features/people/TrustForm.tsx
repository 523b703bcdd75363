import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Token } from '#shared/ipc/values.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { toast } from '#ui/ui/Toast.tsx'

interface TrustFormProps {
  readonly person: { readonly did: string; readonly nick: string }
  readonly hub: string
  readonly token: Token
  /** What I trust them with now; '0': nothing was said. */
  readonly line: string
}

/** "I trust Ana with up to": personal, signed, and taken back with the same ease. */
export function TrustForm({ person: { did, nick }, hub, token, line }: TrustFormProps) {
  const { t } = useTranslation('people')
  const acting = useAct()
  const [amount, setAmount] = useState(line === '0' ? '' : line)
  const [tried, setTried] = useState(false)
  const given = line !== '0'
  const missing = amount === '' || amount === '0'
  const busy = acting.state === 'asking'
  const send = async (wanted: string) => {
    const result = await acting.request({ act: 'trust', hub, did, line: wanted })
    if (result?.outcome === 'signed') toast({ kind: 'good', title: t('trust.done'), text: result.sentence })
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (missing) return focusInvalid(event.currentTarget)
    await send(amount)
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-2">
      <Field
        label={t('trust.field', { nick })}
        hint={t('trust.hint')}
        error={tried && missing ? t('trust.missing') : undefined}
      >
        <MoneyInput units={amount} token={token} onUnits={setAmount} disabled={busy} />
      </Field>
      <span className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" busy={busy} disabled={given && amount === line}>
          {t('trust.sign')}
        </Button>
        {given && (
          <Button size="sm" busy={busy} onClick={() => void send('0')}>
            {t('trust.takeBack')}
          </Button>
        )}
      </span>
      <SignStatus acting={acting} />
    </form>
  )
}
