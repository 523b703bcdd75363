import { useTranslation } from 'react-i18next'
import type { Facets } from '#shared/ipc/notices.ts'
import { cx } from '#ui/ui/cx.ts'
import { type BoardFilters, CATEGORIES, useBoard } from './filters.ts'

interface Choice {
  readonly value: string
  readonly label: string
}

/** Filters beside the best notices, each choice with how many it would leave; pressed again, it is taken off. */
export function FacetBar({ facets }: { facets: Facets }) {
  const { t } = useTranslation('board')
  const { filters, change } = useBoard()
  const group = (facet: keyof Omit<Facets, 'countedAmong'>, label: string, choices: readonly Choice[]) => (
    <fieldset className="m-0 flex min-w-0 flex-wrap items-center gap-1.5" key={facet}>
      <legend className="float-start me-1 text-sm text-ink-faint">{label}</legend>
      {choices.map(({ value, label: name }) => {
        const on = filters[facet] === value
        return (
          <button
            key={value}
            type="button"
            aria-pressed={on}
            onClick={() => change({ [facet]: on ? '' : value } as Partial<BoardFilters>)}
            className={cx(
              'min-h-6 rounded-full border px-2.5 py-0.5 text-sm',
              on ? 'border-primary bg-primary-soft font-medium text-primary' : 'border-line bg-raised text-ink-soft',
            )}
          >
            {t('facet', { name, count: facets[facet][value] ?? 0 })}
          </button>
        )
      })}
    </fieldset>
  )
  return (
    <div className="mb-4 grid gap-2 rounded-lg border border-line bg-raised px-4 py-3">
      {group('who', t('who'), [
        { value: 'known', label: t('who_known') },
        { value: 'trusted', label: t('who_trusted') },
      ])}
      {group(
        'category',
        t('category'),
        CATEGORIES.map((value) => ({ value, label: t(`category_${value}`) })),
      )}
      {group('days', t('posted'), [
        { value: '1', label: t('days_1') },
        { value: '7', label: t('days_7') },
        { value: '30', label: t('days_30') },
      ])}
      {facets.countedAmong !== undefined && (
        <p className="text-sm text-ink-faint">{t('countedAmong', { count: facets.countedAmong })}</p>
      )}
    </div>
  )
}
