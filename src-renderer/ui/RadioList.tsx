import { type ReactNode, useId } from 'react'

export interface RadioListProps<V extends string> {
  /** Names the group. */
  readonly label: string
  readonly value: V | undefined
  readonly options: readonly {
    readonly value: V
    readonly label: string
    readonly hint?: ReactNode
    readonly disabled?: boolean
  }[]
  readonly onValue: (value: V) => void
}

/** One of several, each with a line on what it means: native radio buttons, so arrow keys work. */
export function RadioList<V extends string>({ label, value, options, onValue }: RadioListProps<V>) {
  const name = useId()
  return (
    <fieldset className="m-0 grid min-w-0 gap-2">
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      {options.map((option) => {
        const id = `${name}-${option.value}`
        const hint = option.hint === undefined ? undefined : `${id}-hint`
        return (
          <div key={option.value} className="flex items-start gap-2.5">
            <input
              id={id}
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onValue(option.value)}
              aria-describedby={hint}
              className="m-0 size-6 shrink-0 accent-primary"
            />
            <div className="pt-0.5">
              <label htmlFor={id}>{option.label}</label>
              {hint !== undefined && (
                <p id={hint} className="text-sm text-ink-faint">
                  {option.hint}
                </p>
              )}
            </div>
          </div>
        )
      })}
    </fieldset>
  )
}
