import { t } from 'i18next'
import { Armchair, Gavel } from 'lucide-react'
import { type Command, ofMembers } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  { id: 'court', words: () => t('shell:shortcut.court'), icon: Gavel, keys: ['g', 'j'], to: { to: '/court' } },
  {
    id: 'court.duty',
    words: () => t('palette:duty'),
    icon: Armchair,
    to: { to: '/court', search: { tab: 'duty' } },
    when: ofMembers,
  },
]
