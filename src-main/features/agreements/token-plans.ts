/** Plans for acts on tokens. Whether one is allowed is what the fold's rule says to the very event that would be signed. */
import { money, type TokenWords } from '#shared/core/agreements/index.ts'
import { type CborValue, formatAmount, fromHex } from '#shared/core/kernel/index.ts'
import { owedFor, readRedemption, readToken, reserveOf, tokenWords } from '#shared/core/ledger/index.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import type { LawForm } from '#shared/ipc/tokens.ts'
import type { TokenLaw } from '#shared/wire/tokens.ts'
import { nickOf } from '../people/index.ts'
import { type EventWords, eventPlan } from './event-plan.ts'
import { asBody, balanceRow, type Desk, type Plan } from './plan.ts'
import { refuseUnruly } from './rule-check.ts'

type Of<A extends Act['act']> = Extract<Act, { act: A }>

/** A plan for one event about money; refused in words if the rules would refuse it now. */
export function rulePlan(desk: Desk, t: string, body: Record<string, CborValue>, words: () => EventWords): Plan {
  refuseUnruly(desk, t, body)
  return eventPlan(desk, t, body, words(), { changed: ['wallet', 'ledger', 'hubs'] })
}

const nick = ({ context, hub }: Desk, did: string): string => nickOf(context.sql, hub, did)
const v = 1

function lawOf(form: LawForm): TokenLaw {
  switch (form.kind) {
    case 'stable': {
      const { kind, cap, give, get, ...reserve } = form
      return {
        kind,
        reserve: { ...reserve, give: BigInt(give), get: BigInt(get) },
        ...(cap !== undefined && { cap: BigInt(cap) }),
      }
    }
    case 'mutual':
      return { ...form, limit: BigInt(form.limit) }
    case 'points': {
      const { cap, ...rest } = form
      return { ...rest, ...(cap !== undefined && { cap: BigInt(cap) }) }
    }
    default:
      return { ...form, cap: BigInt(form.cap) }
  }
}

export function issuePlan(desk: Desk, act: Of<'token-issue'>): Plan {
  const { code, name, decimals, minters, demurrage } = act
  const issue = { law: lawOf(act.law), minters, ...(demurrage && { demurrage }) }
  const body = asBody({ v, code, name: name.trim(), decimals, ...issue })
  return rulePlan(desk, 'token.issue', body, () => {
    const says = tokenWords({ code, decimals, issue: { by: desk.me, at: 0, ...issue } })
    const who = minters.map((did) => (did === desk.me ? 'you' : nick(desk, did))).join(', ')
    return {
      sentence: `You issue the token ${name.trim()} (${code}) in ${desk.hubName}. ${says.join(' ')} Trusted with it: ${who}.`,
      worst: 'What an issue says cannot be changed later; another promise is another token.',
    }
  })
}

export const mintPlan = (desk: Desk, { token, to, amount }: Of<'token-mint'>): Plan =>
  rulePlan(desk, 'token.mint', { v, token, to, amount: BigInt(amount) }, () => {
    const whom = to === desk.me ? 'yourself' : nick(desk, to)
    const own = to === desk.me ? [balanceRow(desk, 'Balance', desk.balance, desk.balance + BigInt(amount))] : []
    return {
      sentence: `You mint ${money(BigInt(amount), desk.token)} for ${whom}.`,
      ...(to !== desk.me && { counterparty: to }),
      balances: own,
      worst: 'What is minted is theirs; only they can spend or burn it.',
    }
  })

export const burnPlan = (desk: Desk, { token, amount }: Of<'token-burn'>): Plan =>
  rulePlan(desk, 'token.burn', { v, token, amount: BigInt(amount) }, () => ({
    sentence: `You burn ${money(BigInt(amount), desk.token)} of your own.`,
    balances: [balanceRow(desk, 'Balance', desk.balance, desk.balance - BigInt(amount))],
    worst: 'Burned is gone: nobody has it afterwards.',
  }))

interface Shared {
  unit: TokenWords
  what: string
  keeper: string
  owed: (amount: bigint) => bigint
}

/** The reserve behind the desk's token, which the rules have found to exist. */
function reserveIn(desk: Desk): Shared {
  const token = readToken(desk.context.state(desk.hub), desk.token.code)
  const reserve = token && reserveOf(token)
  if (!reserve) throw new Error(`no reserve behind ${desk.token.code}`)
  const { unit, decimals, what, keeper } = reserve
  return { unit: { code: unit, decimals }, what, keeper, owed: (amount) => owedFor(reserve, amount) }
}

export const redeemPlan = (desk: Desk, { token, amount }: Of<'token-redeem'>): Plan =>
  rulePlan(desk, 'token.redeem', { v, token, amount: BigInt(amount) }, () => {
    const { unit, what, keeper, owed } = reserveIn(desk)
    const name = nick(desk, keeper)
    return {
      sentence: `You give ${money(BigInt(amount), desk.token)} back, and ${name} owes you ${money(owed(BigInt(amount)), unit)} of ${what}.`,
      counterparty: keeper,
      balances: [balanceRow(desk, 'Balance', desk.balance, desk.balance - BigInt(amount))],
      worst: `${name} hands nothing out: the tokens are burned all the same, the debt stands for everybody to see, and no more are minted until you have signed that you got it.`,
    }
  })

export const receivePlan = (desk: Desk, act: Of<'token-receive'>): Plan =>
  rulePlan(desk, 'token.receive', { v, redemption: fromHex(act.redemption) }, () => {
    const { unit, what, keeper } = reserveIn(desk)
    const owed = readRedemption(desk.context.state(desk.hub), fromHex(act.redemption))?.owed ?? 0n
    return {
      sentence: `You confirm that you got ${money(owed, unit)} of ${what} from ${nick(desk, keeper)}.`,
      counterparty: keeper,
      worst: 'They owe you nothing more for these tokens.',
    }
  })

export const coverPlan = (desk: Desk, { token, amount }: Of<'token-cover'>): Plan =>
  rulePlan(desk, 'token.cover', { v, token, amount: BigInt(amount) }, () => {
    const { unit, what } = reserveIn(desk)
    return {
      sentence: `You attest that ${formatAmount(BigInt(amount), unit.decimals)} ${unit.code} of ${what} are there and cover ${desk.token.code}.`,
      worst: 'Everybody who holds the token relies on this, and it stays on the ledger under your name.',
    }
  })

export const poolPlan = (desk: Desk, { token, to, amount }: Of<'pool-pay'>): Plan =>
  rulePlan(desk, 'pool.pay', { v, token, to, amount: BigInt(amount) }, () => ({
    sentence: `You pay ${to === desk.me ? 'yourself' : nick(desk, to)} ${money(BigInt(amount), desk.token)} out of the pool.`,
    ...(to !== desk.me && { counterparty: to }),
    worst: `Paid is paid: it does not come back by itself.`,
  }))

export const limitPlan = (desk: Desk, { token, did, limit }: Of<'account-limit'>): Plan =>
  rulePlan(desk, 'account.limit', { v, token, did, limit: BigInt(limit) }, () => ({
    sentence: `You let the account of ${did === desk.me ? 'yourself' : nick(desk, did)} go down to ${money(-BigInt(limit), desk.token)}.`,
    ...(did !== desk.me && { counterparty: did }),
    worst: 'What is spent below zero is owed to all members; if it is never worked off, they bear it.',
  }))
