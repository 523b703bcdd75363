import { t } from 'i18next'
import { ShieldAlert } from 'lucide-react'
import { type Command, inHub } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  { id: 'moderation', words: () => t('moderation:title'), icon: ShieldAlert, to: { to: '/moderation' }, when: inHub },
]
