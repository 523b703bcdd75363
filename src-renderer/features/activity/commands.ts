import { t } from 'i18next'
import { Bell } from 'lucide-react'
import type { Command } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  { id: 'activity', words: () => t('shell:shortcut.activity'), icon: Bell, keys: ['g', 'a'], to: { to: '/activity' } },
]
