import { useTranslation } from 'react-i18next'
import type { TradeSummary } from '#shared/ipc/agreements.ts'
import { saveFile } from '#ui/ui/saveFile.ts'
import { type CalendarWords, calendarOf } from './calendar.ts'

/** Saves the running deadlines of trades as a file for a calendar. */
export function useCalendar(): (name: string, trades: readonly TradeSummary[]) => Promise<void> {
  const { t } = useTranslation('trades')
  const words: CalendarWords = {
    name: t('calendar.name'),
    summary: ({ title, counterparty, state }) =>
      t('calendar.summary', { title, nick: counterparty.nick, state: t(`state.${state}`) }),
    description: ({ outlook }) => `${outlook.next}\n${t('worst')}: ${outlook.worst}`,
  }
  return async (name, trades) => {
    const text = await calendarOf(trades, words, Date.now())
    saveFile(name, new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  }
}
