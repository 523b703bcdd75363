import { t } from 'i18next'
import { Footprints } from 'lucide-react'
import { type Command, outside } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  { id: 'practice.visit', words: () => t('practice:visit'), icon: Footprints, to: { to: '/practice' }, when: outside },
]
