import { useQuery } from '@tanstack/react-query'
import { Copy, Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { saveFile } from '#ui/ui/saveFile.ts'
import { toast } from '#ui/ui/Toast.tsx'
import { When } from '#ui/ui/When.tsx'
import { isTrouble, type Report, textOf } from './report.ts'
import { Section } from './Section.tsx'

const SHOWN = 5

/** What the program said of itself lately, to be read and handed on. */
export function LogSection() {
  const { t } = useTranslation('settings')
  const status = useQuery(ask.app.status())
  const query = useQuery(ask.app.journal())
  return (
    <Section title={t('journal')} lead={t('journalLead')}>
      <Loaded query={query}>
        {(journal) => (
          <>
            <Troubles entries={journal.entries.filter(isTrouble)} />
            {status.data && <Hand report={{ ...status.data, ...journal }} />}
          </>
        )}
      </Loaded>
    </Section>
  )
}

function Troubles({ entries }: { entries: Report['entries'] }) {
  const { t } = useTranslation('settings')
  if (entries.length === 0) return <p className="text-ink-soft">{t('journalNone')}</p>
  return (
    <>
      <ul className="m-0 grid list-none gap-3 p-0">
        {entries.slice(0, SHOWN).map(({ at, area, text }) => (
          <li key={`${at} ${area} ${text}`} className="grid min-w-0 gap-1">
            <span className="flex gap-2 text-sm text-ink-faint">
              <When at={at} />
              {area !== '' && <span>{area}</span>}
            </span>
            <code className="line-clamp-3 font-mono text-[0.85em] break-words whitespace-pre-wrap">{text}</code>
          </li>
        ))}
      </ul>
      {entries.length > SHOWN && (
        <p className="text-sm text-ink-faint">{t('journalMore', { count: entries.length - SHOWN })}</p>
      )}
    </>
  )
}

function Hand({ report }: { report: Report }) {
  const { t } = useTranslation('settings')
  const copy = async () => {
    await navigator.clipboard.writeText(textOf(report))
    toast({ kind: 'good', title: t('journalCopied') })
  }
  return (
    <div className="flex flex-wrap gap-2">
      <Button icon={<Copy aria-hidden className="size-4" />} onClick={() => void copy()}>
        {t('journalCopy')}
      </Button>
      <Button
        icon={<Download aria-hidden className="size-4" />}
        onClick={() => saveFile('kind-market-log.txt', new Blob([textOf(report)], { type: 'text/plain' }))}
      >
        {t('journalSave')}
      </Button>
    </div>
  )
}
