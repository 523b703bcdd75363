import { useQuery } from '@tanstack/react-query'
import { Archive, Search, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { IconButton } from '#ui/ui/IconButton.tsx'
import { Segmented } from '#ui/ui/Segmented.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { CalendarButton } from './CalendarButton.tsx'
import { useDues } from './useDues.ts'

const FILTERS = ['all', 'open', 'done', 'archived'] as const

/** Which trades are looked for. */
export interface Find {
  readonly text: string
  readonly filter: (typeof FILTERS)[number]
}

export interface FindBarProps {
  readonly find: Find
  readonly onFind: (find: Find) => void
}

export function FindBar({ find, onFind }: FindBarProps) {
  const { t } = useTranslation('trades')
  return (
    <search className="mb-5 flex flex-wrap items-center gap-2.5">
      <div className="relative min-w-64 flex-1">
        <TextInput
          type="search"
          aria-label={t('find.label')}
          placeholder={t('find.placeholder')}
          icon={<Search aria-hidden />}
          value={find.text}
          maxLength={200}
          onValue={(text) => onFind({ ...find, text })}
          autoComplete="off"
          className="pe-10 [&::-webkit-search-cancel-button]:hidden"
        />
        {find.text !== '' && (
          <span className="absolute inset-y-0 end-1 grid place-items-center">
            <IconButton
              label={t('find.clear')}
              icon={<X aria-hidden />}
              onClick={() => onFind({ ...find, text: '' })}
            />
          </span>
        )}
      </div>
      <Segmented
        label={t('find.show')}
        value={find.filter}
        onValue={(filter) => onFind({ ...find, filter })}
        options={FILTERS.map((value) => ({ value, label: t(`find.${value}`) }))}
      />
    </search>
  )
}

/** Of everything under way, whatever is shown. */
export function AllDeadlines({ hub }: { hub: string }) {
  const { t } = useTranslation('trades')
  const { ofTrade, ofContract } = useDues()
  const { data: trades = [] } = useQuery(ask.agreements.list({ hub, filter: 'open' }))
  const { data: contracts = [] } = useQuery(ask.contracts.list({ hub, filter: 'open' }))
  const dues = [...trades.flatMap(ofTrade), ...contracts.flatMap(ofContract)]
  return <CalendarButton label={t('export.calendars')} name="kind-market" dues={dues} />
}

export function NothingFound({ find }: { find: Find }) {
  const { t } = useTranslation('trades')
  if (find.text.trim() !== '')
    return (
      <EmptyState icon={<Search aria-hidden />} title={t('find.nothing')}>
        {t('find.nothingText')}
      </EmptyState>
    )
  return find.filter === 'archived' ? (
    <EmptyState icon={<Archive aria-hidden />} title={t('find.emptyArchive')}>
      {t('find.emptyArchiveText')}
    </EmptyState>
  ) : (
    <EmptyState icon={<Archive aria-hidden />} title={t('find.emptyFilter')} />
  )
}
