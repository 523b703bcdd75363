import { CircleAlert } from 'lucide-react'
import { createContext, type ReactNode, useContext, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from './cx.ts'

/** What a control inside a Field needs to be named, described and marked invalid. */
export interface FieldWiring {
  readonly id?: string | undefined
  readonly 'aria-describedby'?: string | undefined
  readonly 'aria-invalid'?: true | undefined
  readonly 'aria-required'?: true | undefined
}

const Wiring = createContext<FieldWiring>({})

/** Controls of the design system call this; a bare control outside any Field gets nothing. */
export const useFieldWiring = (): FieldWiring => useContext(Wiring)

export interface FieldProps {
  readonly label: string
  readonly hint?: ReactNode
  /** A sentence that says what is wrong and how to put it right. */
  readonly error?: string | undefined
  readonly required?: boolean
  /** Marks the field as one that may stay empty. */
  readonly optional?: boolean
  /** Keeps the label for screen readers only. */
  readonly hideLabel?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** A labelled control: put exactly one TextInput, TextArea, NumberInput, MoneyInput or Select inside. */
export function Field({ label, hint, error, required, optional, hideLabel, className, children }: FieldProps) {
  const { t } = useTranslation('ui')
  const id = useId()
  const hintId = hint === undefined ? undefined : `${id}-hint`
  const errorId = error ? `${id}-error` : undefined
  const wiring: FieldWiring = {
    id,
    'aria-describedby': [errorId, hintId].filter(Boolean).join(' ') || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-required': required ? true : undefined,
  }
  return (
    <div className={cx('grid content-start gap-1.5', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-sm font-medium text-ink'}>
        {label}
        {optional && <span className="ms-1.5 font-normal text-ink-faint">({t('optional')})</span>}
      </label>
      <Wiring value={wiring}>{children}</Wiring>
      {error && (
        <p id={errorId} className="flex items-start gap-1.5 text-sm text-danger">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p id={hintId} className="text-sm text-ink-faint">
          {hint}
        </p>
      )}
    </div>
  )
}
