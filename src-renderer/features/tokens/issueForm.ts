/** The form that issues a token: what is typed, what is wrong with it, and the act it becomes. */
import { parseAmount } from '#shared/core/kernel/amount.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import type { LawForm } from '#shared/ipc/tokens.ts'
import type { TokenKind } from '#shared/wire/issuing.ts'

const DAY = 86_400_000
const CODE = /^[A-Z][A-Z0-9]{1,7}$/
/** Millionths have four decimals as a percentage. */
const PERCENT_DECIMALS = 4
const PPM_MAX = 500_000n

export interface IssueForm {
  readonly kind: TokenKind
  readonly name: string
  readonly code: string
  readonly decimals: number
  /** Smallest units; '' while what is typed is no amount. */
  readonly cap: string
  readonly limit: string
  readonly purpose: string
  readonly days: number
  readonly atExpiry: 'burn' | 'return'
  readonly use: 'utility' | 'reputation' | 'stake'
  readonly what: string
  readonly where: string
  readonly unit: string
  readonly keeper: string
  /** What one whole token stands for, as typed. */
  readonly rate: string
  readonly within: number
  readonly demurrage: 'none' | 'burn' | 'pool'
  readonly percent: string
  readonly period: number
}

export const freshToken = (kind: TokenKind): IssueForm => ({
  kind,
  name: '',
  code: '',
  decimals: 1,
  cap: '',
  limit: '',
  purpose: '',
  days: 90,
  atExpiry: 'burn',
  use: 'utility',
  what: '',
  where: '',
  unit: '',
  keeper: '',
  rate: '1',
  within: 7 * DAY,
  demurrage: 'none',
  percent: '1',
  period: 30 * DAY,
})

/** Reserves are counted to the thousandth. */
const RESERVE_DECIMALS = 3

const rateOf = ({ rate }: IssueForm): bigint => {
  const read = parseAmount(rate.replace(',', '.'), RESERVE_DECIMALS)
  return read.ok ? read.value : 0n
}

const ppmOf = ({ percent }: IssueForm): bigint => {
  const read = parseAmount(percent.replace(',', '.'), PERCENT_DECIMALS)
  return read.ok ? read.value : 0n
}

/** Where demurrage of a kind may go; the first is the usual one. */
export const demurrageChoices = (kind: TokenKind): readonly IssueForm['demurrage'][] =>
  kind === 'mutual' ? ['none', 'pool'] : kind === 'points' ? ['none', 'burn'] : ['none', 'burn', 'pool']

type Field = keyof IssueForm
type Check = readonly [Field, (form: IssueForm) => boolean]

const blank = (field: 'name' | 'purpose' | 'what' | 'where' | 'unit' | 'keeper'): Check => [
  field,
  (form) => form[field].trim() === '',
]
const noCap: Check = ['cap', ({ cap }) => cap === '' || cap === '0']
const ALWAYS: readonly Check[] = [
  blank('name'),
  ['code', ({ code }) => !CODE.test(code)],
  ['percent', (form) => form.demurrage !== 'none' && (ppmOf(form) < 1n || ppmOf(form) > PPM_MAX)],
]
const BY_KIND: Record<TokenKind, readonly Check[]> = {
  stable: [blank('what'), blank('where'), blank('unit'), blank('keeper'), ['rate', (form) => rateOf(form) <= 0n]],
  volatile: [noCap],
  mission: [noCap, blank('purpose')],
  mutual: [['limit', ({ limit }) => limit === '']],
  points: [],
}

/** The fields that keep the form from being sent. */
export const issueProblems = (form: IssueForm): ReadonlySet<Field> =>
  new Set([...ALWAYS, ...BY_KIND[form.kind]].filter(([, isWrong]) => isWrong(form)).map(([field]) => field))

function lawOf(form: IssueForm, now: number): LawForm {
  const { kind, cap, decimals } = form
  const capped = cap === '' ? {} : { cap }
  switch (kind) {
    case 'stable':
      return {
        kind,
        what: form.what.trim(),
        where: form.where.trim(),
        unit: form.unit.trim(),
        decimals: RESERVE_DECIMALS,
        keeper: form.keeper,
        give: String(10n ** BigInt(decimals)),
        get: String(rateOf(form)),
        redeemWithin: form.within,
        ...capped,
      }
    case 'volatile':
      return { kind, cap }
    case 'mission':
      return { kind, cap, purpose: form.purpose.trim(), expires: now + form.days * DAY, atExpiry: form.atExpiry }
    case 'mutual':
      return { kind, limit: form.limit }
    case 'points':
      return { kind, use: form.use, ...capped }
  }
}

/** The act a form without problems becomes; whoever issues is trusted with the token. */
export function issueAct(form: IssueForm, hub: string, me: string, now: number): Extract<Act, { act: 'token-issue' }> {
  const { name, code, decimals, demurrage, period } = form
  return {
    act: 'token-issue',
    hub,
    code,
    name: name.trim(),
    decimals,
    law: lawOf(form, now),
    minters: [me],
    ...(demurrage !== 'none' && { demurrage: { ppm: Number(ppmOf(form)), period, to: demurrage } }),
  }
}
