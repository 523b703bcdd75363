/** Every command there is, in the order in which the palette and the help show them. */
import { t } from 'i18next'
import { EyeOff, Keyboard, Lock, Search, SunMoon } from 'lucide-react'
import { commands as activity } from '#ui/features/activity/commands.ts'
import { commands as board } from '#ui/features/board/commands.ts'
import { commands as carry } from '#ui/features/carry/commands.ts'
import { commands as collections } from '#ui/features/collections/commands.ts'
import { commands as contracts } from '#ui/features/contracts/commands.ts'
import { commands as court } from '#ui/features/court/commands.ts'
import { commands as credentials } from '#ui/features/credentials/commands.ts'
import { commands as favours } from '#ui/features/favours/commands.ts'
import { commands as home } from '#ui/features/home/commands.ts'
import { commands as hubs } from '#ui/features/hubs/commands.ts'
import { commands as ledger } from '#ui/features/ledger/commands.ts'
import { commands as markets } from '#ui/features/markets/commands.ts'
import { commands as moderation } from '#ui/features/moderation/commands.ts'
import { commands as people } from '#ui/features/people/commands.ts'
import { commands as pools } from '#ui/features/pools/commands.ts'
import { commands as post } from '#ui/features/post/commands.ts'
import { commands as practice } from '#ui/features/practice/commands.ts'
import { commands as reputation } from '#ui/features/reputation/commands.ts'
import { commands as research } from '#ui/features/research/commands.ts'
import { commands as rules } from '#ui/features/rules/commands.ts'
import { commands as settings } from '#ui/features/settings/commands.ts'
import { commands as spaces } from '#ui/features/spaces/commands.ts'
import { commands as trades } from '#ui/features/trades/commands.ts'
import { commands as wallet } from '#ui/features/wallet/commands.ts'
import { commands as watches } from '#ui/features/watches/commands.ts'
import type { Command } from './command.ts'

const frame: readonly Command[] = [
  { id: 'find', words: () => t('shell:shortcut.find'), icon: Search, keys: ['mod', 'k'], act: 'find' },
  { id: 'help', words: () => t('shell:shortcuts'), icon: Keyboard, keys: ['?'], act: 'help' },
  { id: 'look', words: () => t('shell:turnLook'), icon: SunMoon, act: 'look' },
  {
    id: 'veil',
    words: () => t('shell:shortcut.veil'),
    icon: EyeOff,
    keys: ['x'],
    also: ['mod', 'shift', 'x'],
    act: 'veil',
  },
  { id: 'lock', words: () => t('shell:lock'), icon: Lock, act: 'lock' },
]

export const COMMANDS: readonly Command[] = [
  ...post,
  ...home,
  ...board,
  ...collections,
  ...watches,
  ...credentials,
  ...spaces,
  ...trades,
  ...contracts,
  ...activity,
  ...wallet,
  ...favours,
  ...pools,
  ...research,
  ...ledger,
  ...people,
  ...hubs,
  ...reputation,
  ...markets,
  ...moderation,
  ...rules,
  ...court,
  ...carry,
  ...practice,
  ...settings,
  ...frame,
]

const BY_KEYS = new Map(
  COMMANDS.flatMap((command) =>
    [command.keys, command.also].flatMap((keys) => (keys ? [[keys.join(' '), command] as const] : [])),
  ),
)

/** What these keys do, pressed one after the other. */
export const commandOf = (...keys: readonly string[]): Command | undefined => BY_KEYS.get(keys.join(' '))

/** Whether some command begins with this key. */
export const begins = (key: string): boolean => [...BY_KEYS.keys()].some((keys) => keys.startsWith(`${key} `))
