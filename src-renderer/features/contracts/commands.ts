import { t } from 'i18next'
import { FileSignature } from 'lucide-react'
import { type Command, ofMembers } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  {
    id: 'contracts.draft',
    words: () => t('palette:draft'),
    icon: FileSignature,
    to: { to: '/contracts/new' },
    when: ofMembers,
  },
]
