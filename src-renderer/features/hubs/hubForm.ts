/** The form that starts a hub: what is typed, what is wrong with it, and what it will mean for a newcomer. */
import type { Token } from '#shared/ipc/values.ts'

export const ISSUERS = ['keepers', 'members', 'nobody'] as const
export type Issuers = (typeof ISSUERS)[number]

export interface HubForm {
  readonly name: string
  readonly tokenName: string
  readonly tokenCode: string
  readonly decimals: number
  /** Smallest units; '' while what is typed is no amount. */
  readonly grant: string
  readonly creditLimit: string
  /** Who may issue further tokens. */
  readonly issuing: Issuers
}

const DECIMALS = 2
/** A newcomer can buy at once; nobody is given anything for nothing. */
const GRANT = '0'
const CREDIT_LIMIT = '10000'
const NAME_MAX = 60
const TOKEN_NAME_MAX = 40
const CODE = /^[A-Z][A-Z0-9]{1,7}$/

export const freshHub = (tokenName: string): HubForm => ({
  name: '',
  tokenName,
  tokenCode: 'CR',
  decimals: DECIMALS,
  grant: GRANT,
  creditLimit: CREDIT_LIMIT,
  issuing: 'keepers',
})

/** A code from a hub's name: "Oakfield Neighbours" → "OAK". */
export function codeFrom(name: string): string {
  const letters = name
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^[0-9]+/, '')
  return letters.length >= 2 ? letters.slice(0, 3) : 'CR'
}

export const tokenOf = (form: HubForm): Token => ({
  code: form.tokenCode || '—',
  name: form.tokenName,
  decimals: form.decimals,
})

export type HubProblem = 'nameEmpty' | 'tokenEmpty' | 'badCode' | 'badAmount'

/** What keeps the form from being sent, by field. */
export function hubProblems(form: HubForm): Partial<Record<keyof HubForm, HubProblem>> {
  const name = form.name.trim()
  const tokenName = form.tokenName.trim()
  return {
    ...((name === '' || name.length > NAME_MAX) && { name: 'nameEmpty' as const }),
    ...((tokenName === '' || tokenName.length > TOKEN_NAME_MAX) && { tokenName: 'tokenEmpty' as const }),
    ...(!CODE.test(form.tokenCode) && { tokenCode: 'badCode' as const }),
    ...(form.grant === '' && { grant: 'badAmount' as const }),
    ...(form.creditLimit === '' && { creditLimit: 'badAmount' as const }),
  }
}

/** The consequence of the two amounts, in one sentence. */
export function effectOf(form: HubForm): 'effectCredit' | 'effectNoCredit' | 'effectNothing' {
  if (form.creditLimit !== '' && BigInt(form.creditLimit) > 0n) return 'effectCredit'
  return form.grant !== '' && BigInt(form.grant) > 0n ? 'effectNoCredit' : 'effectNothing'
}
