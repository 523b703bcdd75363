import { useTranslation } from 'react-i18next'
import type { CaseView } from '#shared/ipc/court.ts'
import { EventLink } from '#ui/features/ledger/EventLink.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { When } from '#ui/ui/When.tsx'

/** What the ledger has of the case, line by line. */
export function CaseHistory({ view: { history } }: { view: CaseView }) {
  const { t } = useTranslation('court')
  if (history.length === 0) return null
  return (
    <Card aria-labelledby="case-history" className="grid gap-3">
      <h2 id="case-history" className="font-serif text-lg">
        {t('history.title')}
      </h2>
      <ol className="m-0 grid list-none gap-1.5 p-0 text-sm">
        {history.map(({ at, text, event }, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the record only grows at its end
          <li key={line} className="flex flex-wrap items-baseline gap-x-3">
            <span>{text}</span>
            <When at={at} className="text-xs text-ink-faint" />
            {event !== undefined && <EventLink event={event} />}
          </li>
        ))}
      </ol>
    </Card>
  )
}
