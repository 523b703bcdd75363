import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '#ui/ui/Card.tsx'
import { CodeBlock } from '#ui/ui/CodeBlock.tsx'
import { Segmented } from '#ui/ui/Segmented.tsx'
import type { EventDetail } from './EventPage.tsx'
import { TakeAway } from './TakeAway.tsx'

type Form = 'json' | 'hex' | 'proof'
const ENDINGS: Record<Form, string> = { json: 'json', hex: 'txt', proof: 'tlog-proof' }

/** The bytes themselves, as text, as hex, or with everything needed to check them elsewhere. */
export function EventContent({ detail }: { detail: EventDetail }) {
  const { t } = useTranslation('ledger')
  const [form, setForm] = useState<Form>('json')
  const forms: Form[] = detail.proof === undefined ? ['json', 'hex'] : ['json', 'hex', 'proof']
  const text = (form === 'proof' ? detail.proof : detail[form]) ?? ''
  return (
    <Card className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Segmented
          size="sm"
          label={t('event.view')}
          value={form}
          options={forms.map((value) => ({ value, label: t(`event.${value}`) }))}
          onValue={setForm}
        />
        <TakeAway text={text} name={`event-${detail.row.id.slice(0, 12)}.${ENDINGS[form]}`} />
      </div>
      {form === 'proof' && <p className="text-sm text-ink-faint">{t('event.proofLead')}</p>}
      <CodeBlock text={text} label={t(`event.${form}`)} />
    </Card>
  )
}
