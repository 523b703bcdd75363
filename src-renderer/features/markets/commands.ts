import { t } from 'i18next'
import { ChartCandlestick } from 'lucide-react'
import { type Command, inHub } from '#ui/app/command.ts'

export const commands: readonly Command[] = [
  { id: 'prices', words: () => t('markets:title'), icon: ChartCandlestick, to: { to: '/prices' }, when: inHub },
]
