/** Plans for favours: proposing one, offering to settle, and signing what the other proposed. */
import { money } from '#shared/core/agreements/index.ts'
import {
  type Change,
  countersignRefusal,
  debtorOf,
  favourDigest,
  favourMessage,
  propose,
  seenBy,
} from '#shared/core/favours/index.ts'
import { isInside } from '#shared/core/hubs/index.ts'
import { type CborValue, DAY, encodeCanonical, fromHex, toHex } from '#shared/core/kernel/index.ts'
import { spendable } from '#shared/core/ledger/index.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import type { PartySignature } from '#shared/wire/agreements.ts'
import type { FavourStatement } from '#shared/wire/favours.ts'
import { oneLine } from '#shared/wire/plain.ts'
import { refusalWords } from '../../engine/refusal-words.ts'
import { favourMessageTo, type LoadedPair, loadPair, submitSettlements } from '../favours/index.ts'
import { readable, runAt } from '../ledger/index.ts'
import { nickOf, refuseBlocked } from '../people/index.ts'
import { refused } from '../refusal.ts'
import { balanceRow, type Desk, type Plan, type Seed, type Warning } from './plan.ts'
import { partyWarnings } from './warnings.ts'

type Of<A extends Act['act']> = Extract<Act, { act: A }>

/** A settlement that both signed is certified within this or not at all; until then nothing else is signed between the two. */
const SETTLE_WITHIN_MS = 7 * DAY

const no = (code: string): Error => refused(code, refusalWords(code))

function openPair(desk: Desk, other: string): LoadedPair {
  const { context, hub, me } = desk
  if (other === me) throw no('favour.with-oneself')
  if (!isInside(context.state(hub), other) || !isInside(context.state(hub), me)) throw no('favour.not-a-member')
  refuseBlocked(context, hub, other)
  return loadPair(context, hub, other)
}

/** What the two owe each other after `statement`, in words of the one who reads. */
function standing(desk: Desk, nick: string, statement: FavourStatement): string {
  const balance = seenBy(statement, desk.me, statement.balance)
  if (balance === 0n) return `you and ${nick} are even`
  return balance > 0n
    ? `${nick} owes you ${money(balance, desk.token)}`
    : `you owe ${nick} ${money(-balance, desk.token)}`
}

function sentence(desk: Desk, nick: string, statement: FavourStatement): string {
  const { settle, note, before, balance } = statement
  const after = standing(desk, nick, statement)
  if (settle) {
    const pays = debtorOf(statement, before) === desk.me ? `You pay ${nick}` : `${nick} pays you`
    return `${pays} ${money(settle.amount, desk.token)} to settle favours; after that ${after}.`
  }
  const delta = seenBy(statement, desk.me, balance - before)
  const what = note === '' ? 'for a favour' : `for “${note}”`
  const who = delta > 0n ? `${nick} owes you` : `You owe ${nick}`
  return `${who} ${money(delta > 0n ? delta : -delta, desk.token)} more ${what}; all in all, ${after}.`
}

function warnings(desk: Desk, other: string, { settle, before, token }: FavourStatement): Warning[] {
  const { context, hub, me } = desk
  const debtor = settle && debtorOf({ a: me < other ? me : other, b: me < other ? other : me }, before)
  const short =
    settle && debtor !== undefined && spendable(context.state(hub), token, debtor, runAt(context, hub)) < settle.amount
  return [
    ...partyWarnings(desk, other),
    ...(short
      ? [{ code: 'not-enough', text: 'Whoever pays cannot spend that much now; the hub would refuse the payment.' }]
      : []),
  ]
}

function worst({ me }: Desk, nick: string, statement: FavourStatement): string {
  if (statement.settle)
    return `The hub does not certify the payment within ${SETTLE_WITHIN_MS / DAY} days: then it is void and the favours stand as before.`
  return seenBy(statement, me, statement.balance) < 0n
    ? `You owe ${nick} this until you return it or settle. Nothing leaves your balance without another signature of yours, and it cannot be passed on to others.`
    : `A favour is a promise between two people: nobody certifies it, nobody can collect it, and it cannot be passed on. If ${nick} never returns it, it is lost.`
}

interface Signing {
  statement: FavourStatement
  /** Of the other side, where they have signed already. */
  theirs?: PartySignature
}

function favourPlan(desk: Desk, other: string, { statement, theirs }: Signing): Plan {
  const { context, hub, me } = desk
  const nick = nickOf(context.sql, hub, other)
  const before = seenBy(statement, me, statement.before)
  const paid = statement.settle && theirs ? statement.settle.amount : 0n
  const out = debtorOf(statement, statement.before) === me ? paid : -paid
  return {
    hub,
    bytes: encodeCanonical(statement as unknown as CborValue),
    json: readable({ t: 'favour', as: me, body: statement as unknown as Record<string, CborValue> }),
    sentence: sentence(desk, nick, statement),
    counterparty: other,
    balances: [
      balanceRow(desk, `Favours with ${nick}`, before, seenBy(statement, me, statement.balance)),
      ...(paid > 0n ? [balanceRow(desk, 'Balance', desk.balance, desk.balance - out)] : []),
    ],
    ...(statement.settle && {
      deadline: { at: statement.settle.by, text: 'The hub certifies it by then, or it is void.' },
    }),
    worst: worst(desk, nick, statement),
    warnings: warnings(desk, other, statement),
    perform: () => {
      const keys = context.keys()
      const mine = { as: keys.did, dev: keys.dev, sig: keys.sign(favourMessage(favourDigest(statement))) }
      const signatures = theirs ? [theirs, mine] : [mine]
      const message = favourMessageTo(context, hub, other, { kind: 'favour', statement, signatures })
      const id = context.sendMessage(message, [])
      if (theirs && statement.settle) submitSettlements(context, hub)
      context.changed('messages', 'wallet', 'ledger')
      return { event: toHex(id) }
    },
  }
}

function proposed(desk: Desk, other: string, pair: LoadedPair, change: Change): Plan {
  const place = { hub: fromHex(desk.hub), token: desk.token.code }
  const statement = propose(pair.account, place, change, pair.caps)
  if (typeof statement === 'string') throw no(statement)
  return favourPlan(desk, other, { statement })
}

export function favourProposal(desk: Desk, act: Of<'favour'>, { at }: Seed): Plan {
  const pair = openPair(desk, act.with)
  const amount = BigInt(act.amount)
  const note = oneLine(act.note)
  return proposed(desk, act.with, pair, { delta: act.owes === 'they' ? amount : -amount, note, at })
}

export function settlementProposal(desk: Desk, act: Of<'favour-settle'>, { at }: Seed): Plan {
  const pair = openPair(desk, act.with)
  const { account } = pair
  const amount = BigInt(act.amount)
  if (amount === 0n) throw no('favour.nothing')
  const owed = seenBy({ a: account.pair[0] }, account.me, account.balance)
  const by = Math.max(at, desk.context.head(desk.hub).time) + SETTLE_WITHIN_MS
  return proposed(desk, act.with, pair, { delta: owed > 0n ? -amount : amount, note: '', at, settle: { amount, by } })
}

export function favourSignature(desk: Desk, act: Of<'favour-sign'>): Plan {
  const pair = openPair(desk, act.with)
  const digest = fromHex(act.digest)
  const code = countersignRefusal(pair.account, digest, pair.caps)
  const theirs = pair.signatures.get(act.digest)?.find(({ as }) => as === act.with)
  if (code !== null || !theirs || !pair.account.theirs) throw no(code ?? 'favour.outdated')
  return favourPlan(desk, act.with, { statement: pair.account.theirs.statement, theirs })
}
