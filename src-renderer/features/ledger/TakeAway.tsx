import { Check, Copy, Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/ui/Button.tsx'
import { saveFile } from '#ui/ui/saveFile.ts'

/** A text to be copied, or saved as a file. */
export function TakeAway({ text, name }: { text: string; name: string }) {
  const { t } = useTranslation('ledger')
  const [copied, setCopied] = useState('')
  const done = copied === text
  return (
    <span className="flex gap-2">
      <Button
        size="sm"
        icon={done ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
        onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
      >
        {t(done ? 'event.copied' : 'event.copy')}
      </Button>
      <Button
        size="sm"
        icon={<Download aria-hidden className="size-4" />}
        onClick={() => saveFile(name, new Blob([text], { type: 'text/plain' }))}
      >
        {t('event.save')}
      </Button>
    </span>
  )
}
