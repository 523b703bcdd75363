import { CircleCheck, CircleX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { checks } from '#shared/ipc/hubs.ts'
import { ENGLISH } from '#ui/ui/english.ts'

export type Checks = z.infer<typeof checks>

/** Every check of a proof with its plain sentence, in the order a sceptic would ask. */
export function ChecksList({ checks: list }: { checks: Checks }) {
  const { t } = useTranslation('ledger')
  return (
    <ol className="m-0 grid list-none gap-2.5 p-0">
      {list.map(({ check, ok, detail }) => (
        <li key={check} className="grid grid-cols-[1.25rem_1fr] gap-x-2.5">
          {ok ? (
            <CircleCheck role="img" aria-label={t('passed')} className="mt-0.5 size-4.5 text-good" />
          ) : (
            <CircleX role="img" aria-label={t('failed')} className="mt-0.5 size-4.5 text-danger" />
          )}
          <span {...ENGLISH} className="font-medium">
            {check}
          </span>
          <span {...ENGLISH} className="col-start-2 text-sm break-words text-ink-soft">
            {detail}
          </span>
        </li>
      ))}
    </ol>
  )
}
