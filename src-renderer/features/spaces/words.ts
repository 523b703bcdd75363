/** Rules and values of spaces as one reads them. */
import type { TFunction } from 'i18next'
import { fieldText, timesOf } from '#shared/core/spaces/fields.ts'
import { MINUTES_A_DAY } from '#shared/core/spaces/limits.ts'
import type { FieldSpec, FieldValue, Slot, SpaceView } from '#shared/ipc/spaces.ts'
import { amountText } from '#ui/ui/Money.tsx'

export type SpacesT = TFunction<'spaces'>

const HOUR = 60
const two = (n: number): string => String(n).padStart(2, '0')

/** Minutes of a day as a clock shows them; the end of the day is 24:00. */
export const clockText = (minutes: number): string => `${two(Math.floor(minutes / HOUR))}:${two(minutes % HOUR)}`

/** Undefined while it is no time of day. Midnight as an end is the end of the day. */
export function minutesOf(text: string, end: boolean): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})/.exec(text) ?? []
  if (hours === undefined || minutes === undefined) return undefined
  const found = Number(hours) * HOUR + Number(minutes)
  return end && found === 0 ? MINUTES_A_DAY : found
}

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const
export type Day = (typeof DAYS)[number]
export const dayText = (t: SpacesT, day: number): string => t(`form.day_${(DAYS[day] ?? 0) as Day}`)
export const slotText = (t: SpacesT, { day, from, to }: Slot): string =>
  `${dayText(t, day)} ${t('notice.from', { from: clockText(from), to: clockText(to) })}`

export function valueText(t: SpacesT, spec: FieldSpec, value: FieldValue): string {
  if (spec.kind === 'times')
    return timesOf(value)
      .map((slot) => slotText(t, slot))
      .join(', ')
  if (value === 'all-rights-reserved') return t('form.allRights')
  const text = fieldText(value)
  return spec.kind === 'number' && spec.unit !== '' ? `${text} ${spec.unit}` : text
}

export function priceText(t: SpacesT, { rules: { price }, token }: Pick<SpaceView, 'rules' | 'token'>): string {
  const sum = (units: string) => `${amountText(units, token.decimals)} ${token.code}`
  const { tokens, barter, min, max, per } = price
  if (!tokens) return t('rules.priceBarter')
  return [
    barter ? t('rules.priceFree', token) : t('rules.priceTokens', token),
    ...(min === undefined ? [] : [t('rules.priceMin', { min: sum(min) })]),
    ...(max === undefined ? [] : [t('rules.priceMax', { max: sum(max) })]),
    ...(per.length === 0 ? [] : [t('rules.pricePer', { per: per.join(', ') })]),
  ].join(' · ')
}

export function whoText(t: SpacesT, { rules: { who }, rung }: Pick<SpaceView, 'rules' | 'rung'>): string {
  if (who.by === 'anybody') return t('rules.whoAnybody')
  if (who.by === 'listed') return t('rules.whoListed', { count: who.dids.length })
  return rung === undefined ? t('rules.whoTierNone') : t('rules.whoTier', { rung })
}

export function whatText(t: SpacesT, { rules: { purposes } }: Pick<SpaceView, 'rules'>): string {
  if (purposes.length > 1) return t('rules.whatBoth')
  return t(purposes[0] === 'need' ? 'rules.whatNeeds' : 'rules.whatOffers')
}
