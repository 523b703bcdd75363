import { t } from 'i18next'
import { Luggage } from 'lucide-react'
import type { Command } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  { id: 'carry', words: () => t('shell:shortcut.carry'), icon: Luggage, keys: ['g', 'c'], to: { to: '/carry' } },
]
