import { t } from 'i18next'
import { HeartHandshake, Plus } from 'lucide-react'
import { type Command, ofMembers } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  {
    id: 'favours',
    words: () => t('shell:shortcut.favours'),
    icon: HeartHandshake,
    keys: ['g', 'f'],
    to: { to: '/favours' },
  },
  {
    id: 'favours.write',
    words: () => t('favours:add'),
    icon: Plus,
    to: { to: '/favours' },
    wish: 'favour',
    when: ofMembers,
  },
]
