import { t } from 'i18next'
import { Handshake } from 'lucide-react'
import type { Command } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  { id: 'trades', words: () => t('shell:shortcut.trades'), icon: Handshake, keys: ['g', 't'], to: { to: '/trades' } },
]
