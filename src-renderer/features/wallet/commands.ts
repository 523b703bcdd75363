import { t } from 'i18next'
import { Coins, WalletMinimal } from 'lucide-react'
import { type Command, ofMembers } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  {
    id: 'wallet',
    words: () => t('shell:shortcut.wallet'),
    icon: WalletMinimal,
    keys: ['g', 'w'],
    to: { to: '/wallet' },
  },
  { id: 'wallet.pay', words: () => t('wallet:pay'), icon: Coins, to: { to: '/wallet' }, wish: 'pay', when: ofMembers },
]
