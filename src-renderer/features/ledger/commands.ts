import { t } from 'i18next'
import { Landmark } from 'lucide-react'
import type { Command } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  { id: 'ledger', words: () => t('shell:shortcut.ledger'), icon: Landmark, keys: ['g', 'l'], to: { to: '/ledger' } },
]
