import { Autocomplete } from '@base-ui/react/autocomplete'
import { useTranslation } from 'react-i18next'
import type { Found } from '#shared/ipc/search.ts'
import { Keys } from '#ui/ui/Keys.tsx'
import { amountText } from '#ui/ui/Money.tsx'
import type { Item } from './items.ts'

export function PaletteRow({ item, onChoose }: { item: Item; onChoose: () => void }) {
  const { title, aside } = useWords(item)
  const Icon = item.icon
  return (
    <Autocomplete.Item
      value={item}
      onClick={onChoose}
      className="flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-3 py-1.5 outline-none select-none data-highlighted:bg-sunk"
    >
      <Icon aria-hidden className="size-4.5 shrink-0 text-ink-faint" />
      <span className="min-w-0 flex-1 truncate">
        <bdi>{title}</bdi>
      </span>
      <span className="max-w-[45%] shrink-0 truncate text-sm text-ink-soft">{aside}</span>
      {'command' in item.does && item.does.command.keys && <Keys keys={item.does.command.keys} />}
    </Autocomplete.Item>
  )
}

function useWords({ does }: Item): { title: string; aside: string } {
  const { t } = useTranslation('palette')
  if ('command' in does) return { title: does.command.words(), aside: '' }
  if ('hub' in does) return { title: t('switchTo', { name: does.hub.name }), aside: '' }
  const { thing } = does
  return { title: thing.title || thing.who || t('untitled'), aside: asideOf(thing) }

  function asideOf({ kind, who, purpose, delta, token }: Found): string {
    if (purpose) return t(`purpose_${purpose}`, { who })
    if (delta !== undefined && token) return `${amountText(delta, token.decimals)} ${token.code}`
    if (who === '') return ''
    return t(kind === 'pool' ? 'by' : 'with', { who })
  }
}
