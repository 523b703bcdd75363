import { t } from 'i18next'
import { UserRoundCheck } from 'lucide-react'
import type { Command } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  {
    id: 'people',
    words: () => t('shell:shortcut.people'),
    icon: UserRoundCheck,
    keys: ['g', 'p'],
    to: { to: '/people' },
  },
]
