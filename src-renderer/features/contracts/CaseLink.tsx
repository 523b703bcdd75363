import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Gavel } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CommitmentView } from '#shared/ipc/contracts.ts'
import { ask } from '#ui/bridge/queries.ts'
import { CasePhase } from '#ui/features/court/CasePhase.tsx'
import { courtOf } from './court.ts'
import { useReading } from './reading.ts'

/** The way to the cases a commitment was brought to court with, the last one first; nothing where there is none. */
export function CaseLink({ one }: { one: CommitmentView }) {
  const { t } = useTranslation('contracts')
  const { contract } = useReading()
  const { agreement, hub, form } = contract
  const query = useQuery({
    ...ask.court.list({ hub, filter: 'mine' }),
    enabled: agreement !== undefined && courtOf(form.dispute) !== undefined,
  })
  const cases = (query.data ?? [])
    .filter((found) => found.agreement === agreement && found.commitment === one.place)
    .sort((a, b) => b.filed - a.filed)
  if (cases.length === 0) return null
  return (
    <ul aria-label={t('bring.cases')} className="m-0 grid list-none gap-1 p-0">
      {cases.map((found) => (
        <li key={found.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <Link
            to="/court/$case"
            params={{ case: found.id }}
            className="inline-flex min-h-6 items-center gap-1.5 text-primary underline underline-offset-2"
          >
            <Gavel aria-hidden className="size-4 shrink-0" />
            {t('bring.link', { title: found.title })}
          </Link>
          <CasePhase found={found} />
        </li>
      ))}
    </ul>
  )
}
