import { t } from 'i18next'
import { PanelsTopLeft, Search } from 'lucide-react'
import type { Command } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  { id: 'board', words: () => t('shell:shortcut.board'), icon: PanelsTopLeft, keys: ['g', 'b'], to: { to: '/board' } },
  { id: 'board.search', words: () => t('shell:shortcut.search'), icon: Search, keys: ['/'], act: 'search' },
]
