import { CloudOff, LockKeyhole } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '#shared/ipc/court.ts'
import { rpc } from '#ui/bridge/client.ts'
import { EventLink } from '#ui/features/ledger/EventLink.tsx'
import { DeliveredFiles } from '#ui/features/trades/DeliveredFiles.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { cx } from '#ui/ui/cx.ts'
import { PersonChip } from '#ui/ui/PersonChip.tsx'
import { ReadBy } from '#ui/ui/ReadBy.tsx'
import { When } from '#ui/ui/When.tsx'

type Entry = CaseView['evidence'][number]

/** What both sides say, in the order it was brought, each side with its own mark; files open here. */
export function Evidence({ view }: { view: CaseView }) {
  const { t } = useTranslation('court')
  const { evidence, sides } = view
  return (
    <Card aria-labelledby="evidence" className="grid gap-4">
      <div>
        <h2 id="evidence" className="font-serif text-lg">
          {t('evidence.title')}
        </h2>
        <ReadBy>{t('evidence.hint')}</ReadBy>
      </div>
      {evidence.length === 0 ? (
        <p className="text-ink-faint">{t('evidence.none')}</p>
      ) : (
        <ol className="m-0 grid list-none gap-3 p-0" data-testid="evidence">
          {evidence.map((entry, at) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: evidence only grows at its end
              key={at}
              className={cx(
                'rounded-md border-s-4 bg-paper p-3.5',
                entry.by.did === sides[0].did ? 'border-primary' : 'border-amber-fill',
              )}
            >
              <Piece entry={entry} view={view} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}

function Piece({ entry: { by, at, what, text, files, event }, view }: { entry: Entry; view: CaseView }) {
  const { t } = useTranslation('court')
  const { id, agreement, role } = view
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <PersonChip person={by} bare size="sm" />
        <span className="text-ink-soft">{t(`evidence.what.${what}`)}</span>
        <When at={at} className="text-xs text-ink-faint" />
        {event !== undefined && <EventLink event={event} />}
      </p>
      {text === undefined ? (
        <p className="flex items-center gap-1.5 text-sm text-ink-faint">
          {role === 'member' ? (
            <LockKeyhole aria-hidden className="size-4 shrink-0" />
          ) : (
            <CloudOff aria-hidden className="size-4 shrink-0" />
          )}
          {t(role === 'member' ? 'evidence.closed' : 'evidence.away')}
        </p>
      ) : (
        <p className="wrap-anywhere whitespace-pre-wrap">{text}</p>
      )}
      {files.length > 0 && (
        <DeliveredFiles
          files={files}
          agreement={agreement}
          read={({ root }, options) => rpc.court.file({ case: id, root }, options)}
        />
      )}
    </div>
  )
}
