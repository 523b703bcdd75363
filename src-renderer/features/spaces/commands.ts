import { t } from 'i18next'
import { Plus, Store } from 'lucide-react'
import { type Command, ofMembers } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  { id: 'spaces', words: () => t('spaces:title'), icon: Store, to: { to: '/spaces' } },
  { id: 'spaces.found', words: () => t('spaces:found'), icon: Plus, to: { to: '/spaces/new' }, when: ofMembers },
]
