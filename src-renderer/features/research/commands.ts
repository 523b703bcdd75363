import { t } from 'i18next'
import { FlaskConical, Plus } from 'lucide-react'
import { type Command, ofMembers } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  { id: 'research', words: () => t('research:title'), icon: FlaskConical, to: { to: '/research' } },
  {
    id: 'research.publish',
    words: () => t('research:publish'),
    icon: Plus,
    to: { to: '/research/new' },
    when: ofMembers,
  },
]
