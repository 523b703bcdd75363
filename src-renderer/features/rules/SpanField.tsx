import { useTranslation } from 'react-i18next'
import { Field } from '#ui/ui/Field.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { SPANS, type Span } from './templates.ts'

interface SpanFieldProps {
  readonly label: string
  readonly spans: readonly Span[]
  readonly value: number
  readonly onValue: (ms: number) => void
}

/** One of a few spans of time; one that is in force and not among them may stay. */
export function SpanField({ label, spans, value, onValue }: SpanFieldProps) {
  const { t } = useTranslation('rules')
  const chosen = spans.find((name) => SPANS[name] === value)
  return (
    <Field label={label}>
      <Select<Span | 'present'>
        value={chosen ?? 'present'}
        onValue={(name) => name !== 'present' && onValue(SPANS[name])}
        options={[...(chosen === undefined ? (['present'] as const) : []), ...spans].map((name) => ({
          value: name,
          label: t(`form.span.${name}`),
        }))}
      />
    </Field>
  )
}
