import { Check, Copy, Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { CodeBlock } from '#ui/ui/CodeBlock.tsx'
import { saveFile } from '#ui/ui/saveFile.ts'
import { Compare } from './Compare.tsx'
import type { Head } from './HeadCard.tsx'

/** What this device's ledger comes to, to be taken elsewhere, and what somebody else's comes to, to be held against it. */
export function Checkpoint({ hub, head }: { hub: string; head: Head }) {
  const { t } = useTranslation('ledger')
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
      <Card aria-labelledby="own-checkpoint" className="grid gap-3">
        <h2 id="own-checkpoint" className="font-serif text-lg">
          {t('checkpoint.own')}
        </h2>
        <p className="text-sm text-ink-soft">{t('checkpoint.ownLead', { h: head.h, count: head.size })}</p>
        <CodeBlock text={head.checkpoint} label={t('head.checkpoint')} />
        <TakeAway text={head.checkpoint} name={`checkpoint-${head.h}.txt`} />
      </Card>
      <Compare hub={hub} />
    </div>
  )
}

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
