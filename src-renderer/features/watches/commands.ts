import { t } from 'i18next'
import { Telescope } from 'lucide-react'
import type { Command } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  { id: 'watches', words: () => t('watches:title'), icon: Telescope, to: { to: '/watches' } },
]
