/** Lines of the palette: commands, hubs and whatever was found, each with where it leads. */
import type { NavigateOptions } from '@tanstack/react-router'
import {
  ArrowLeftRight,
  Gavel,
  Handshake,
  House,
  type LucideIcon,
  NotebookText,
  Store,
  Target,
  UserRound,
} from 'lucide-react'
import { allBegin, wordsIn } from '#shared/core/notices/query.ts'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { Found } from '#shared/ipc/search.ts'
import type { Command, Whereabouts } from '#ui/app/command.ts'
import { en } from './en.ts'

export type GroupName = keyof typeof en.group

/** One line; `does` says what choosing it does. */
export interface Item {
  readonly key: string
  readonly group: GroupName
  readonly icon: LucideIcon
  readonly does:
    | { readonly command: Command }
    | { readonly thing: Found }
    | { readonly hub: Pick<HubSummary, 'hub' | 'name'> }
}

export interface Group {
  readonly value: GroupName
  readonly items: readonly Item[]
}

/** Actions beyond these are reached by one more letter. */
const ACTIONS_MAX = 7
const ALSO: Readonly<Record<string, string>> = en.also

const isCalled = (typed: readonly string[], ...texts: readonly string[]): boolean =>
  allBegin(wordsIn(texts.join(' ')), typed)

export function commandItems(commands: readonly Command[], at: Whereabouts, text: string): Item[] {
  const typed = wordsIn(text)
  const possible = commands.filter(({ act, when }) => act !== 'find' && (when?.(at) ?? true))
  const byName = possible.filter(({ words }) => isCalled(typed, words()))
  const byOther = possible.filter((one) => !byName.includes(one) && isCalled(typed, one.words(), ALSO[one.id] ?? ''))
  return [...byName, ...byOther].map((command) => ({
    key: `command/${command.id}`,
    group: command.section ?? 'actions',
    icon: command.icon,
    does: { command },
  }))
}

export const hubItems = (hubs: readonly HubSummary[], current: string | undefined, text: string): Item[] =>
  hubs
    .filter(({ hub, name }) => hub !== current && isCalled(wordsIn(text), name))
    .map(({ hub, name }) => ({ key: `hub/${hub}`, group: 'hub', icon: House, does: { hub: { hub, name } } }))

const GROUPS: Record<Found['kind'], readonly [GroupName, LucideIcon]> = {
  notice: ['notice', NotebookText],
  person: ['person', UserRound],
  trade: ['deal', Handshake],
  contract: ['deal', Handshake],
  case: ['case', Gavel],
  space: ['space', Store],
  pool: ['pool', Target],
  entry: ['entry', ArrowLeftRight],
}

export const foundItems = (found: readonly Found[]): Item[] =>
  found.map((thing, at) => {
    const [group, icon] = GROUPS[thing.kind]
    // Two entries may come of one event.
    const key = `${thing.kind}/${thing.hub}/${thing.id}${thing.kind === 'entry' ? `/${at}` : ''}`
    return { key, group, icon, does: { thing } }
  })

/** Under their headings, in the order in which they come. */
export function grouped(items: readonly Item[]): Group[] {
  const groups = Map.groupBy(items, ({ group }) => group)
  return [...groups].map(([value, of]) => ({ value, items: value === 'actions' ? of.slice(0, ACTIONS_MAX) : of }))
}

export function leadOf({ kind, id }: Found): NavigateOptions {
  switch (kind) {
    case 'notice':
      return { to: '/notice/$id', params: { id } }
    case 'person':
      return { to: '/people/$did', params: { did: id } }
    case 'trade':
      return { to: '/trades/$negotiation', params: { negotiation: id } }
    case 'contract':
      return { to: '/contracts/$negotiation', params: { negotiation: id } }
    case 'case':
      return { to: '/court/$case', params: { case: id } }
    case 'space':
      return { to: '/spaces/$id', params: { id } }
    case 'pool':
      return { to: '/pools/$pool', params: { pool: id } }
    case 'entry':
      return { to: '/ledger/event/$id', params: { id } }
  }
}
