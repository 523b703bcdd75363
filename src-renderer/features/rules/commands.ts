import { t } from 'i18next'
import { Scale, Vote } from 'lucide-react'
import { type Command, ofMembers } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  { id: 'rules', words: () => t('shell:shortcut.rules'), icon: Scale, keys: ['g', 'r'], to: { to: '/rules' } },
  {
    id: 'rules.propose',
    words: () => t('rules:propose'),
    icon: Vote,
    to: { to: '/rules' },
    wish: 'propose',
    when: ofMembers,
  },
]
