/** The deadlines that run for agreements of either kind, as a calendar is told of them. */
import { useTranslation } from 'react-i18next'
import type { TradeSummary } from '#shared/ipc/agreements.ts'
import type { ContractSummary } from '#shared/ipc/contracts.ts'
import type { Due } from './calendar.ts'

interface Dues {
  ofTrade: (trade: TradeSummary) => Due[]
  /** Of the whole, or of each commitment that waits for something. */
  ofContract: (contract: ContractSummary) => Due[]
}

export function useDues(): Dues {
  const { t } = useTranslation(['trades', 'contracts'])
  return {
    ofTrade: ({ agreement, negotiation, state, title, counterparty, outlook, updated }) => {
      const { deadline: at, next, worst } = outlook
      if (at === undefined) return []
      const summary = t('calendar.summary', { title, nick: counterparty.nick, state: t(`state.${state}`) })
      const description = `${next}\n${t('worst')}: ${worst}`
      return [{ step: `${agreement ?? negotiation}.${state}`, at, updated, summary, description }]
    },
    ofContract: ({ agreement, negotiation, title, parties, phase, deadlines, updated }) => {
      const nick = parties.flatMap((person) => (person.me ? [] : [person.nick])).join(', ')
      const id = agreement ?? negotiation
      return deadlines.map(({ at, next: description, of }) => {
        const words = of
          ? { title: `${title}: ${of.title}`, nick, state: t(`contracts:phase.${of.phase}`) }
          : { title, nick, state: t(`contracts:contractPhase.${phase}`) }
        const step = of ? `${id}.${of.place}.${of.phase}` : `${id}.${phase}`
        return { step, at, updated, summary: t('calendar.summary', words), description }
      })
    },
  }
}
