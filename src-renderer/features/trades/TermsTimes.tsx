import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '#ui/ui/Field.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { SpanField } from './SpanField.tsx'
import type { Problems } from './TermsFields.tsx'
import type { TermsDraft } from './terms.ts'

interface TermsTimesProps {
  readonly terms: TermsDraft
  readonly nick: string
  readonly problems: Problems
  readonly onChange: (part: Partial<TermsDraft>) => void
}

/** Every deadline beside what happens by itself when it passes. */
export function TermsTimes({ terms, nick, problems, onChange }: TermsTimesProps) {
  const { t } = useTranslation('trades')
  const you = t('propose.you')
  const names = terms.side === 'payer' ? { payer: you, provider: nick } : { payer: nick, provider: you }
  const outcomes = [
    { value: 'refund' as const, label: t('propose.refund', names) },
    { value: 'release' as const, label: t('propose.release', names) },
  ]
  return (
    <fieldset className="m-0 grid min-w-0 gap-4 rounded-lg border border-line p-4">
      <legend className="px-1.5 font-medium">{t('propose.times')}</legend>
      <Row
        span={
          <SpanField
            label={t('propose.deliver')}
            value={terms.deliverWithin}
            error={problems.deliverWithin}
            onValue={(deliverWithin) => onChange({ deliverWithin })}
          />
        }
      >
        <Field label={t('propose.onDeliver')} className="min-w-64 flex-1">
          <Select
            value={terms.onDeliverDue}
            options={outcomes}
            onValue={(onDeliverDue) => onChange({ onDeliverDue })}
          />
        </Field>
      </Row>
      <Row
        span={
          <SpanField
            label={t('propose.review')}
            value={terms.reviewWithin}
            error={problems.reviewWithin}
            onValue={(reviewWithin) => onChange({ reviewWithin })}
          />
        }
      >
        <Field label={t('propose.onReview')} className="min-w-64 flex-1">
          <Select value={terms.onReviewDue} options={outcomes} onValue={(onReviewDue) => onChange({ onReviewDue })} />
        </Field>
      </Row>
      <Row
        span={
          <SpanField
            label={t('propose.fund')}
            value={terms.fundWithin}
            error={problems.fundWithin}
            onValue={(fundWithin) => onChange({ fundWithin })}
          />
        }
      >
        <p className="min-w-40 flex-1 basis-0 pt-7 text-sm text-ink-soft">{t('propose.onFund')}</p>
      </Row>
      <Row
        span={
          <SpanField
            label={t('propose.open')}
            value={terms.openWithin}
            error={problems.openWithin}
            onValue={(openWithin) => onChange({ openWithin })}
          />
        }
      >
        <p className="min-w-40 flex-1 basis-0 pt-7 text-sm text-ink-soft">{t('propose.onOpen', { nick })}</p>
      </Row>
    </fieldset>
  )
}

const Row = ({ span, children }: { span: ReactNode; children: ReactNode }) => (
  <div className="flex flex-wrap items-start gap-x-5 gap-y-2">
    {span}
    {children}
  </div>
)
