import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Command } from '#ui/app/command.ts'
import { COMMANDS } from '#ui/app/commands.ts'
import { takeTyped } from '#ui/app/typedAhead.ts'
import { useView } from '#ui/app/view.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useCurrentHub, useHubs } from '#ui/features/hubs/current.ts'
import { commandItems, foundItems, type Group, grouped, hubItems, type Item, leadOf } from './items.ts'
import { PaletteRow } from './PaletteRow.tsx'
import { opened, useRecent } from './recent.ts'
import { useWhereabouts } from './useWhereabouts.ts'

export interface PaletteProps {
  readonly onRun: (command: Command) => void
  readonly onClose: () => void
}

/** Everything that can be done and everything that can be opened, in one field: what is typed narrows both. */
export function Palette({ onRun, onClose }: PaletteProps) {
  const { t } = useTranslation('palette')
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const { groups, looking } = useGroups(text)
  const chosen = useRef(false)
  const choose = (item: Item) => {
    chosen.current = true
    opened(item)
    onClose()
    const { does } = item
    if ('command' in does) return onRun(does.command)
    useView.getState().setHub('thing' in does ? does.thing.hub : does.hub.hub)
    if ('thing' in does) void navigate(leadOf(does.thing))
  }
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Popup
          aria-label={t('title')}
          finalFocus={() => !chosen.current}
          className="rise fixed inset-x-0 top-[10vh] z-50 mx-auto flex max-h-[76vh] w-[calc(100%-2rem)] max-w-2xl flex-col overflow-hidden rounded-xl border border-line bg-raised text-ink shadow-float outline-none"
        >
          <Autocomplete.Root
            open
            inline
            mode="none"
            items={groups}
            value={text}
            onValueChange={setText}
            autoHighlight="always"
            keepHighlight
          >
            <div className="flex items-center gap-3 border-b border-line px-5">
              <Search aria-hidden className="size-5 shrink-0 text-ink-faint" />
              <Autocomplete.Input
                aria-label={t('title')}
                placeholder={t('placeholder')}
                onFocus={() => setText((text) => text + takeTyped())}
                className="my-1.5 h-11 min-w-0 flex-1 bg-transparent px-1 text-lg focus-visible:outline-offset-0"
              />
            </div>
            <Lines groups={groups} looking={looking} onChoose={choose} />
            <Keys />
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

interface LinesProps {
  readonly groups: readonly Group[]
  readonly looking: boolean
  readonly onChoose: (item: Item) => void
}

function Lines({ groups, looking, onChoose }: LinesProps) {
  const { t } = useTranslation('palette')
  const count = groups.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <>
      <p role="status" className="sr-only">
        {looking ? t('looking') : t('found', { count })}
      </p>
      <Autocomplete.Empty>
        <div className="px-5 py-8 text-center">
          <p className="font-medium">{t(looking ? 'looking' : 'nothing')}</p>
          {!looking && <p className="text-sm text-ink-soft">{t('nothingText')}</p>}
        </div>
      </Autocomplete.Empty>
      <Autocomplete.List className="min-h-0 flex-1 overflow-y-auto p-2 empty:hidden">
        {(group: Group) => (
          <Autocomplete.Group key={group.value} items={group.items} className="not-last:mb-2">
            <Autocomplete.GroupLabel className="px-3 py-1.5 text-xs font-medium text-ink-faint">
              {t(`group.${group.value}`)}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: Item) => <PaletteRow key={item.key} item={item} onChoose={() => onChoose(item)} />}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </>
  )
}

/** What to show for what is typed. While a new answer is on its way the one before stays, so that nothing flickers. */
function useGroups(text: string): { groups: Group[]; looking: boolean } {
  const at = useWhereabouts()
  const { hubs } = useHubs()
  const current = useCurrentHub()?.hub
  const recent = useRecent((state) => state.items)
  const typed = text.trim()
  const query = useQuery({
    ...ask.search.everything({ text: typed }),
    enabled: typed !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const commands = commandItems(COMMANDS, at, typed)
  if (typed === '') {
    const rest = commands.filter(({ key, group }) => group === 'actions' && !recent.some((one) => one.key === key))
    return {
      groups: grouped([...recent.map((item) => ({ ...item, group: 'recent' as const })), ...rest]),
      looking: false,
    }
  }
  const [actions, settings] = [
    commands.filter((one) => one.group === 'actions'),
    commands.filter((one) => one.group !== 'actions'),
  ]
  const found = foundItems(query.data ?? [])
  const groups = grouped([...actions, ...found, ...hubItems(hubs, current, typed), ...settings])
  return { groups, looking: query.isFetching && found.length === 0 }
}

function Keys() {
  const { t } = useTranslation('palette')
  const keys = [
    ['↑↓', t('choose')],
    ['↵', t('open')],
    ['Esc', t('close')],
  ]
  return (
    <div aria-hidden="true" className="flex gap-4 border-t border-line bg-paper px-5 py-2 text-xs text-ink-faint">
      {keys.map(([key, what]) => (
        <span key={key} className="flex items-center gap-1.5">
          <kbd className="rounded-sm border border-line-strong px-1.5 font-mono">{key}</kbd>
          {what}
        </span>
      ))}
    </div>
  )
}
