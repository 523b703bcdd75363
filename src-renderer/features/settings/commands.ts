import { t } from 'i18next'
import {
  AppWindow,
  Archive,
  Ban,
  BellRing,
  CircleArrowUp,
  Footprints,
  Info,
  KeyRound,
  type LucideIcon,
  Network,
  Palette,
  Settings,
  ShieldCheck,
  UserRound,
  VolumeX,
} from 'lucide-react'
import { type Command, ofMembers, outside } from '#ui/app/command.ts'
import type { SettingsPart } from '#ui/app/wish.ts'

const part = (name: SettingsPart, words: () => string, icon: LucideIcon, when?: Command['when']): Command => ({
  ...{ id: `settings.${name}`, words, icon, to: { to: '/settings' }, wish: `settings.${name}`, section: 'settings' },
  ...(when && { when }),
})

export const commands: readonly Command[] = [
  {
    id: 'settings',
    words: () => t('shell:shortcut.settings'),
    icon: Settings,
    keys: ['g', 's'],
    to: { to: '/settings' },
  },
  part('profile', () => t('palette:profile'), UserRound, ofMembers),
  part('look', () => t('settings:look'), Palette),
  part('staying', () => t('settings:staying'), AppWindow),
  part('notifications', () => t('settings:notifications'), BellRing),
  part('safety', () => t('settings:safety'), KeyRound, outside),
  part('guardians', () => t('guards:title'), ShieldCheck, outside),
  part('backup', () => t('settings:backup'), Archive, outside),
  part('network', () => t('settings:network'), Network),
  part('practice', () => t('practice:section'), Footprints),
  part('blocked', () => t('settings:blocked'), Ban),
  part('muted', () => t('settings:muted'), VolumeX),
  part('updates', () => t('settings:updates'), CircleArrowUp),
  part('about', () => t('settings:about_'), Info),
]
