import { t } from 'i18next'
import { HandHelping, Pencil, Plus } from 'lucide-react'
import { type Command, ofMembers } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  {
    id: 'post',
    words: () => t('shell:shortcut.post'),
    icon: Pencil,
    keys: ['n'],
    to: { to: '/post' },
    when: ofMembers,
  },
  {
    id: 'post.offer',
    words: () => t('palette:offer'),
    icon: Plus,
    to: { to: '/post', search: { purpose: 'offer' } },
    when: ofMembers,
  },
  {
    id: 'post.need',
    words: () => t('palette:need'),
    icon: HandHelping,
    to: { to: '/post', search: { purpose: 'need' } },
    when: ofMembers,
  },
]
