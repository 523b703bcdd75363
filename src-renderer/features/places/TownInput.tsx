import { Autocomplete } from '@base-ui/react/autocomplete'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '#ui/ui/cx.ts'
import { useFieldWiring } from '#ui/ui/Field.tsx'
import { formatter, localeOf } from '#ui/ui/locale.ts'
import { controlClass } from '#ui/ui/TextInput.tsx'
import { type Town, type Towns, townsLike, townsOf } from './towns.ts'

export interface TownInputProps {
  readonly value: string
  /** As it is typed. */
  readonly onValue: (text: string) => void
  /** One was chosen from the list. */
  readonly onTown: (town: Town) => void
}

/** Words for a place, with towns of that name to choose from while one types. The list lies in the page, so that nothing around it is hidden. */
export function TownInput({ value, onValue, onTown }: TownInputProps) {
  const { t } = useTranslation('places')
  const wiring = useFieldWiring()
  const [towns, setTowns] = useState<Towns>([])
  const [typing, setTyping] = useState(false)
  const found = typing ? townsLike(value, towns) : []
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (found.length > 0) list.current?.scrollIntoView({ block: 'nearest' })
  }, [found.length])
  const choose = (town: Town) => {
    setTyping(false)
    onTown(town)
  }
  return (
    <Autocomplete.Root
      inline
      open={found.length > 0}
      onOpenChange={(open) => !open && setTyping(false)}
      mode="none"
      items={found}
      itemToStringValue={({ name }: Town) => name}
      value={value}
      onValueChange={(text, { reason }) => {
        if (reason === 'item-press') return
        setTyping(true)
        onValue(text)
      }}
    >
      <div className="relative">
        <Autocomplete.Input
          {...wiring}
          maxLength={60}
          onFocus={() => void townsOf().then(setTowns)}
          onBlur={() => setTyping(false)}
          className={cx(controlClass, 'h-9.5')}
        />
        <Autocomplete.List
          ref={list}
          aria-label={t('list')}
          onMouseDown={(event) => event.preventDefault()}
          className="absolute inset-s-0 top-full z-30 mt-1 w-max max-w-80 min-w-full rounded-lg border border-line bg-raised p-1 text-ink shadow-float empty:hidden"
        >
          {(town: Town) => <Row key={`${town.area} ${town.name}`} town={town} onChoose={choose} />}
        </Autocomplete.List>
      </div>
    </Autocomplete.Root>
  )
}

function Row({ town, onChoose }: { town: Town; onChoose: (town: Town) => void }) {
  const { i18n } = useTranslation('places')
  const { language } = i18n
  const countries = formatter('country', language, () => new Intl.DisplayNames(localeOf(language), { type: 'region' }))
  return (
    <Autocomplete.Item
      value={town}
      onClick={() => onChoose(town)}
      className="flex min-h-9 cursor-pointer items-center gap-3 rounded-md px-2.5 outline-none select-none data-highlighted:bg-sunk"
    >
      <bdi className="min-w-0 flex-1 truncate">{town.name}</bdi>{' '}
      <span className="max-w-40 shrink-0 truncate text-sm text-ink-soft">
        {countries.of(town.country) ?? town.country}
      </span>
    </Autocomplete.Item>
  )
}
