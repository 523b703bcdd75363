/**
 * The end of a mission currency. From its instant on nothing is paid in it; what is left in the accounts is taken back a bounded number of
 * accounts per batch, so that no batch waits for all of them. No escrow is open then: an agreement that could outlive the token is
 * refused when it is opened (`agreements/rules.ts`).
 */
import { dueKey } from '../kernel/due.ts'
import { accountAt, accountKey, post } from './accounts.ts'
import type { RuleContext } from './rule.ts'
import { addSupply, readToken, tokenKey } from './tokens.ts'

/** A thousand postings are a few milliseconds of a batch. */
const ACCOUNTS_PER_BATCH = 1000

/** Ends the token, or goes on taking back what is left of it from where the last batch stopped. */
export function fireToken(context: RuleContext, code: string): void {
  const token = readToken(context.state, code)
  const law = token?.issue?.law
  if (!token || law?.kind !== 'mission') return
  const to = law.atExpiry === 'return' ? token.issue?.by : undefined
  const prefix = accountKey(code, '')
  const next = context.state.keys(`${prefix}${token.swept ?? ''}`, accountKey(code, '~'), ACCOUNTS_PER_BATCH + 1)
  const [rest] = next.slice(ACCOUNTS_PER_BATCH)
  context.state.put(tokenKey(code), { ...token, expired: true, ...(rest && { swept: rest.slice(prefix.length) }) })
  for (const key of next.slice(0, ACCOUNTS_PER_BATCH)) takeBack(context, code, key.slice(prefix.length), to)
  if (rest) context.state.put(dueKey(context.run, `token/${code}`), { token: code })
}

function takeBack(context: RuleContext, code: string, did: string, to: string | undefined): void {
  if (did === to) return
  const { posted } = accountAt(context.state, code, did, context.run)
  post(context, { did, token: code, delta: -posted, entry: 'expiry' })
  if (to === undefined) addSupply(context, code, { burned: posted })
  else post(context, { did: to, token: code, delta: posted, entry: 'expiry', other: did })
}
