import { t } from 'i18next'
import { Waypoints } from 'lucide-react'
import { type Command, inHub } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  { id: 'trust', words: () => t('reputation:map.title'), icon: Waypoints, to: { to: '/trust' }, when: inHub },
]
