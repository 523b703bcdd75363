import { Check, Copy, Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { CodeBlock } from '#ui/ui/CodeBlock.tsx'
import { Segmented } from '#ui/ui/Segmented.tsx'
import { saveFile } from '#ui/ui/saveFile.ts'
import type { EventDetail } from './EventPage.tsx'

type Form = 'json' | 'hex' | 'proof'

/** The bytes themselves, as text, as hex, or with everything needed to check them elsewhere. */
export function EventContent({ detail }: { detail: EventDetail }) {
  const { t } = useTranslation('ledger')
  const [form, setForm] = useState<Form>('json')
  const [copied, setCopied] = useState('')
  const forms: Form[] = detail.proof === undefined ? ['json', 'hex'] : ['json', 'hex', 'proof']
  const text = (form === 'proof' ? detail.proof : detail[form]) ?? ''
  const done = copied === text
  const save = () =>
    saveFile(
      `event-${detail.row.id.slice(0, 12)}.${form === 'hex' ? 'txt' : form === 'proof' ? 'tlog-proof' : 'json'}`,
      new Blob([text], { type: 'text/plain' }),
    )
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
        <span className="flex gap-2">
          <Button
            size="sm"
            icon={done ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
            onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
          >
            {t(done ? 'event.copied' : 'event.copy')}
          </Button>
          <Button size="sm" icon={<Download aria-hidden className="size-4" />} onClick={save}>
            {t('event.save')}
          </Button>
        </span>
      </div>
      {form === 'proof' && <p className="text-sm text-ink-faint">{t('event.proofLead')}</p>}
      <CodeBlock text={text} label={t(`event.${form}`)} />
    </Card>
  )
}
