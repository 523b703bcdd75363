import { useQuery } from '@tanstack/react-query'
import { Play, Square } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Blob as StoredBlob } from '#shared/ipc/notices.ts'
import { failureOf } from '#ui/bridge/errors.ts'
import { ask } from '#ui/bridge/queries.ts'
import { bytesOf } from '#ui/features/trades/files.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'

/** Where a stranger's page may run (adapters/electron/sample-frame.ts). */
const SAMPLE_PAGE = 'sample://frame/'

export interface SampleFrameProps {
  readonly sample: StoredBlob
  readonly title: string
}

/** A work that is a program: it runs when it is told to, shut in, until it is told to stop. */
export function SampleFrame({ sample, title }: SampleFrameProps) {
  const { t } = useTranslation('gallery')
  const [on, setOn] = useState(false)
  return (
    <section aria-label={t('sample.title')} className="grid gap-2 rounded-lg border border-line p-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-0 text-sm text-ink-soft" role="status">
          {on ? t('sample.running') : t('sample.text')}
        </p>
        <Button
          size="sm"
          icon={on ? <Square aria-hidden className="size-4" /> : <Play aria-hidden className="size-4" />}
          onClick={() => setOn(!on)}
        >
          {t(on ? 'sample.stop' : 'sample.run')}
        </Button>
      </div>
      {on && <Running sample={sample} title={title} />}
    </section>
  )
}

function Running({ sample, title }: SampleFrameProps) {
  const { t } = useTranslation('gallery')
  const query = useQuery(ask.notices.blob({ root: sample.root }))
  const given = useRef(false)
  if (query.error) return <ErrorNote failure={failureOf(query.error)} />
  if (!query.data) return <p className="text-sm text-ink-soft">{t('sample.loading')}</p>
  const text = new TextDecoder().decode(bytesOf(query.data.data))
  return (
    <iframe
      title={t('sample.frame', { title })}
      sandbox="allow-scripts"
      referrerPolicy="no-referrer"
      src={SAMPLE_PAGE}
      className="h-[26rem] w-full rounded-md border border-line bg-white"
      onLoad={({ currentTarget }) => {
        // What is written loads the frame a second time.
        if (given.current) return
        given.current = true
        currentTarget.contentWindow?.postMessage(text, '*')
      }}
    />
  )
}
