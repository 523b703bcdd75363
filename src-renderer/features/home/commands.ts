import { t } from 'i18next'
import { House } from 'lucide-react'
import type { Command } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  { id: 'home', words: () => t('shell:shortcut.home'), icon: House, keys: ['g', 'h'], to: { to: '/home' } },
]
