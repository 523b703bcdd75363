import { t } from 'i18next'
import { Plus, Target } from 'lucide-react'
import { type Command, ofMembers } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  { id: 'pools', words: () => t('shell:shortcut.pools'), icon: Target, keys: ['g', 'o'], to: { to: '/pools' } },
  { id: 'pools.found', words: () => t('pools:add'), icon: Plus, to: { to: '/pools' }, wish: 'pool', when: ofMembers },
]
