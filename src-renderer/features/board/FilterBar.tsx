import { Search, SlidersHorizontal, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SEARCH_ID } from '#ui/app/shell/shortcuts.ts'
import { useCurrentHub } from '#ui/features/hubs/current.ts'
import { Button } from '#ui/ui/Button.tsx'
import { IconButton } from '#ui/ui/IconButton.tsx'
import { Segmented } from '#ui/ui/Segmented.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { CATEGORIES, countHidden, SORTS, sortOf, useBoard } from './filters.ts'
import { MoreFilters } from './MoreFilters.tsx'
import { SaveSearch } from './SaveSearch.tsx'

export function FilterBar() {
  const { t } = useTranslation('board')
  const { filters, change } = useBoard()
  const [open, setOpen] = useState(() => countHidden(filters) > 0)
  const hidden = countHidden(filters)
  const token = useCurrentHub()?.token
  return (
    <search className="mb-4 grid gap-3">
      <div className="flex flex-wrap items-center gap-2.5">
        <SearchBox />
        <Segmented
          label={t('show')}
          value={filters.purpose}
          onValue={(purpose) => change({ purpose })}
          options={[
            { value: '', label: t('all') },
            { value: 'offer', label: t('offers') },
            { value: 'need', label: t('needs') },
          ]}
        />
        <Select
          label={t('category')}
          className="w-40"
          value={filters.category}
          onValue={(category) => change({ category })}
          options={[
            { value: '', label: t('anyCategory') },
            ...CATEGORIES.map((value) => ({ value, label: t(`category_${value}`) })),
          ]}
        />
        <Select
          label={t('sort')}
          className="w-40"
          value={sortOf(filters)}
          onValue={(sort) => change({ sort })}
          options={SORTS.map((value) => ({ value, label: t(`sort_${value}`) }))}
        />
        <Button
          variant={hidden > 0 ? 'secondary' : 'quiet'}
          icon={<SlidersHorizontal aria-hidden className="size-4" />}
          aria-expanded={open}
          aria-controls="more-filters"
          onClick={() => setOpen(!open)}
        >
          <span aria-hidden={hidden > 0}>{t('filters')}</span>
          {hidden > 0 && (
            <>
              <span
                aria-hidden="true"
                className="figures grid size-5 place-items-center rounded-full bg-primary text-xs text-on-primary"
              >
                {hidden}
              </span>
              <span className="sr-only">{t('filtersOn', { count: hidden })}</span>
            </>
          )}
        </Button>
      </div>
      <SaveSearch />
      <div id="more-filters" hidden={!open}>
        {open && token && <MoreFilters token={token} />}
      </div>
    </search>
  )
}

function SearchBox() {
  const { t } = useTranslation('board')
  const text = useBoard((board) => board.filters.text)
  const sort = useBoard((board) => board.filters.sort)
  const change = useBoard((board) => board.change)
  return (
    <div className="relative min-w-64 flex-1 basis-full xl:basis-0">
      <TextInput
        id={SEARCH_ID}
        type="search"
        aria-label={t('search')}
        placeholder={t('searchHint')}
        autoComplete="off"
        maxLength={200}
        icon={<Search aria-hidden />}
        className="pe-9 [&::-webkit-search-cancel-button]:hidden"
        value={text}
        onValue={(next) => change({ text: next, ...(sort !== 'best' && { sort: '' }) })}
        onKeyDown={(event) => event.key === 'Escape' && change({ text: '' })}
      />
      {text !== '' && (
        <IconButton
          label={t('clearSearch')}
          icon={<X />}
          className="absolute end-0.5 top-0.5"
          onClick={() => change({ text: '' })}
        />
      )}
    </div>
  )
}
