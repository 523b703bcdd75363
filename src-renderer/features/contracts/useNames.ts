/** What people are called in a draft: "you", their nickname, or the place nobody stands at yet. */
import { useTranslation } from 'react-i18next'
import type { ContractForm } from '#shared/ipc/contracts.ts'
import { ANYBODY } from '#shared/wire/anybody.ts'

interface Named {
  readonly did: string
  readonly nick: string
  readonly me: boolean
}

export function usePartyNames(people: readonly Named[], form: Pick<ContractForm, 'parties'>): (did: string) => string {
  const { t } = useTranslation('contracts')
  return (did) => {
    if (did === ANYBODY) return t('anybody')
    const found = people.find((one) => one.did === did)
    if (found) return found.me ? t('you', { nick: found.nick }) : found.nick
    const place = form.parties.findIndex((party) => party.did === did)
    return place < 0 ? t('somebody') : t('draft.party', { n: place + 1 })
  }
}
