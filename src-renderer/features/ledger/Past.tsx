import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { absoluteTime } from '#ui/ui/When.tsx'

interface PastProps {
  readonly hub: string
  /** The batch that a list ends before, because it is not on this device. */
  readonly missing: number | undefined
  /** What was fetched is here: the list can go on. */
  readonly onHere: () => unknown
  /** The end of a list from which nothing is missing. */
  readonly children: ReactNode
}

/** Where the history on this device begins: that there is more, and the way to it. */
export function Past({ hub, missing, onHere, children }: PastProps) {
  const { t, i18n } = useTranslation('ledger')
  const from = useQuery(ask.ledger.kept({ hub })).data?.from
  const fetch = useSend(rpc.ledger.past, ['ledger'])
  if (missing === undefined) return children
  const goOn = async (): Promise<void> => {
    const found = await fetch.send({ hub, h: missing })
    if (found?.here) await onHere()
  }
  return (
    <div className="py-3">
      <Note kind="info">
        <p className="font-medium">
          {from ? t('before.from', { date: absoluteTime(from.time, i18n.language) }) : t('before.somewhere')}
        </p>
        <p>{t('before.text')}</p>
        <div className="mt-2 flex flex-wrap items-center gap-3">
          <Button
            size="sm"
            busy={fetch.busy}
            icon={<Download aria-hidden className="size-4" />}
            onClick={() => void goOn()}
          >
            {t('before.fetch')}
          </Button>
          <span role="status">{fetch.data?.here === false && t('before.nobody', { h: missing })}</span>
        </div>
        <ErrorNote failure={fetch.failure} />
      </Note>
    </div>
  )
}
