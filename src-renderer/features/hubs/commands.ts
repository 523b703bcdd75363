import { t } from 'i18next'
import { DoorOpen, Plus, UserPlus } from 'lucide-react'
import { type Command, ofMembers, outside } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  { id: 'hubs.add', words: () => t('shell:hub.add'), icon: Plus, to: { to: '/welcome' }, when: outside },
  {
    id: 'hubs.invite',
    words: () => t('shell:hub.invite'),
    icon: UserPlus,
    to: { to: '/people' },
    wish: 'invite',
    when: (at) => ofMembers(at) && outside(at),
  },
  {
    id: 'hubs.leave',
    words: () => t('hubs:leave.open'),
    icon: DoorOpen,
    to: { to: '/leave' },
    when: (at) => ofMembers(at) && outside(at),
  },
]
