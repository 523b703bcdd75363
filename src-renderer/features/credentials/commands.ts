import { t } from 'i18next'
import { BadgeCheck } from 'lucide-react'
import type { Command } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  { id: 'credentials', words: () => t('credentials:title'), icon: BadgeCheck, to: { to: '/credentials' } },
]
