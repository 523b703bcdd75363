/** Amounts, spans, units and people as this window says them. */
import { useTranslation } from 'react-i18next'
import type { ContractForm } from '#shared/ipc/contracts.ts'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { useTokenOf } from '#ui/features/tokens/useTokens.ts'
import { amountText } from '#ui/ui/Money.tsx'
import { spanText } from '#ui/ui/span.ts'
import type { Saying } from './facts.ts'
import { UNITS } from './form.ts'
import { percentOf } from './ShareInput.tsx'
import { usePartyNames } from './useNames.ts'

type KnownUnit = (typeof UNITS)[number]
const isKnown = (unit: string): unit is KnownUnit => UNITS.some((known) => known === unit)

/** "5 hours"; the unit alone where there is no count; a code nobody has words for stays a code. */
export function useUnitWords(): (count: number | undefined, unit: string) => string {
  const { t } = useTranslation('contracts')
  return (count, unit) => {
    if (!isKnown(unit)) return count === undefined ? unit : `${count} ${unit}`
    return count === undefined ? t(`unit.${unit}`) : t(`units.${unit}`, { count })
  }
}

interface Named {
  readonly did: string
  readonly nick: string
  readonly me: boolean
}

export function useSaying(people: readonly Named[], hub: HubSummary, form: Pick<ContractForm, 'parties'>): Saying {
  const { t } = useTranslation('contracts')
  const units = useUnitWords()
  const tokenOf = useTokenOf(hub)
  const amount = (sum: string, code: string) => (sum === '' ? '' : `${amountText(sum, tokenOf(code).decimals)} ${code}`)
  return {
    name: usePartyNames(people, form),
    amount,
    span: spanText,
    units,
    percent: (share) => `${percentOf(share)} %`,
    word: (word) => t(`word.${word}`),
    kind: (kind) => t(`kind.${kind}`),
    gate: (kind) => t(`gate.${kind}`),
  }
}
