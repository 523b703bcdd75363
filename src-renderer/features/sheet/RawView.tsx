import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Sheet } from '#shared/ipc/agreements.ts'
import { CodeBlock } from '#ui/ui/CodeBlock.tsx'
import { CopyText } from '#ui/ui/CopyText.tsx'

/** The exact content, for those who want to check what the sentence says. */
export function RawView({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation('sheet')
  return (
    <details className="group text-sm">
      <summary className="flex min-h-6 list-none items-center gap-1.5 text-ink-soft hover:text-ink">
        <ChevronRight
          aria-hidden
          className="size-4 transition-transform group-open:rotate-90 rtl:not-group-open:rotate-180"
        />
        {t('sign.raw')}
      </summary>
      <div className="mt-3 grid gap-3">
        <Block label={t('sign.rawJson')} text={sheet.raw.json} />
        <Block label={t('sign.rawHex')} text={sheet.raw.hex} />
        <p className="text-ink-faint">
          {t('sign.digest')}: <CopyText text={sheet.digest} label={t('sign.digest')} />
        </p>
      </div>
    </details>
  )
}

function Block({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <p className="mb-1 text-ink-faint">{label}</p>
      <CodeBlock text={text} label={label} className="max-h-56" />
    </div>
  )
}
