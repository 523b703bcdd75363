import { useTranslation } from 'react-i18next'
import type { Person, Token } from '#shared/ipc/values.ts'
import { Field } from '#ui/ui/Field.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { Segmented } from '#ui/ui/Segmented.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { TermsTimes } from './TermsTimes.tsx'
import type { TermsDraft } from './terms.ts'

export type Problems = Readonly<Record<string, string | undefined>>

export interface TermsFieldsProps {
  readonly terms: TermsDraft
  readonly counterparty: Person
  readonly token: Token
  /** Others the amount may be in; absent where the talk is about one. */
  readonly tokens?: readonly Token[]
  readonly problems: Problems
  /** Who pays is open only where no notice says so. */
  readonly chooseSide: boolean
  readonly amountHint?: string | undefined
  /** Missing things are pointed out only after somebody tried to go on. */
  readonly tried: boolean
  readonly onChange: (part: Partial<TermsDraft>) => void
}

/** Everything two people settle on, in the order in which they would talk about it. */
export function TermsFields({
  terms,
  counterparty,
  token,
  tokens = [],
  problems,
  chooseSide,
  amountHint,
  tried,
  onChange,
}: TermsFieldsProps) {
  const { t } = useTranslation('trades')
  const { nick } = counterparty
  return (
    <div className="grid gap-5">
      {chooseSide && (
        <Segmented
          wide
          label={t('propose.side')}
          value={terms.side}
          options={[
            { value: 'payer', label: t('propose.payer') },
            { value: 'provider', label: t('propose.provider') },
          ]}
          onValue={(side) => onChange({ side })}
        />
      )}
      <Field
        label={t('propose.heading')}
        required
        error={problems.title ?? (tried && terms.title.trim() === '' ? t('propose.titleBad') : undefined)}
        hint={t('propose.headingHint')}
      >
        <TextInput maxLength={120} autoComplete="off" value={terms.title} onValue={(title) => onChange({ title })} />
      </Field>
      <AmountFields
        terms={terms}
        token={token}
        tokens={tokens}
        problems={problems}
        amountHint={amountHint}
        tried={tried}
        onChange={onChange}
      />
      <Field label={t('propose.text')} optional error={problems.text}>
        <TextArea rows={3} maxLength={8000} value={terms.text} onValue={(text) => onChange({ text })} />
      </Field>
      <Field label={t('propose.notes', { nick })} optional error={problems.notes} hint={t('propose.notesHint')}>
        <TextArea
          rows={2}
          maxLength={4000}
          className="min-h-16!"
          value={terms.notes}
          onValue={(notes) => onChange({ notes })}
        />
      </Field>
      <TermsTimes terms={terms} nick={nick} problems={problems} onChange={onChange} />
    </div>
  )
}

type AmountFieldsProps = Pick<
  TermsFieldsProps,
  'terms' | 'token' | 'problems' | 'amountHint' | 'tried' | 'onChange'
> & {
  readonly tokens: readonly Token[]
}

/** How much of which token, and for how many. */
function AmountFields({ terms, token, tokens, problems, amountHint, tried, onChange }: AmountFieldsProps) {
  const { t } = useTranslation('trades')
  return (
    <>
      {tokens.length > 1 && (
        <Field label={t('propose.token')} error={problems.token}>
          <Select
            value={token.code}
            onValue={(code) => onChange({ token: code, amount: '' })}
            options={tokens.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
          />
        </Field>
      )}
      <div className="grid grid-cols-2 gap-4">
        <Field
          label={t('propose.amount')}
          required
          error={terms.amount === '' && tried ? t('propose.amountBad') : problems.amount}
          hint={amountHint ?? t('propose.amountFree')}
        >
          <MoneyInput key={token.code} units={terms.amount} token={token} onUnits={(amount) => onChange({ amount })} />
        </Field>
        <Field label={t('propose.quantity')} error={problems.quantity}>
          <NumberInput min={1} value={terms.quantity} onValue={(quantity) => onChange({ quantity })} />
        </Field>
      </div>
    </>
  )
}
