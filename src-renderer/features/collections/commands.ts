import { t } from 'i18next'
import { LibraryBig } from 'lucide-react'
import type { Command } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  { id: 'collections', words: () => t('collections:title'), icon: LibraryBig, to: { to: '/collections' } },
]
