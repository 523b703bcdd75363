import type { ComponentProps } from 'react'
import { cx } from './cx.ts'
import { useFieldWiring } from './Field.tsx'
import { controlClass } from './TextInput.tsx'

export interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> {
  readonly value: string
  readonly onValue: (value: string) => void
}

/**
 * Without kerning: Chromium shapes the rest of an unbroken line anew at every place where it breaks it, so that some thousand letters without
 * a space (a key, an address, a wall of one letter) made every key of the form take half a second.
 */
export function TextArea({ value, onValue, className, rows = 5, ...rest }: TextAreaProps) {
  return (
    <textarea
      {...useFieldWiring()}
      {...rest}
      rows={rows}
      value={value}
      onChange={(event) => onValue(event.target.value)}
      className={cx(controlClass, 'field-sizing-content max-h-96 min-h-24 py-2 [font-kerning:none]', className)}
    />
  )
}
