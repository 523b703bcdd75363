/** Favours' procedures (src-shared/ipc/favours.ts). Proposing and signing are acts and go over the sign sheet. */
import { countersignRefusal, pairHash, proposerOf, type SignedStatement, seenBy } from '#shared/core/favours/index.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { FavourLine, FavourPair } from '#shared/ipc/favours.ts'
import type { Message } from '#shared/wire/mail.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { refusalWords } from '../../engine/refusal-words.ts'
import { tokenOf } from '../ledger/index.ts'
import { isBlocked, personOf } from '../people/index.ts'
import { refused } from '../refusal.ts'
import { type LoadedPair, loadPair, othersOf, saveCap } from './account.ts'

function lineOf({ statement, digest }: SignedStatement, me: string): FavourLine {
  return {
    digest: toHex(digest),
    at: statement.at,
    by: proposerOf(statement),
    delta: String(seenBy(statement, me, statement.balance - statement.before)),
    balance: String(seenBy(statement, me, statement.balance)),
    note: statement.note,
    settles: statement.settle !== undefined,
  }
}

function theirsOf({ account, caps }: LoadedPair): Pick<FavourPair, 'theirs'> {
  const { theirs, me } = account
  if (!theirs) return {}
  const code = countersignRefusal(account, theirs.digest, caps)
  return { theirs: { ...lineOf(theirs, me), ...(code !== null && { problem: refusalWords(code) }) } }
}

function shown(context: FeatureContext, pair: LoadedPair): FavourPair {
  const { hub, account, caps } = pair
  const { me, other, mine, settling } = account
  return {
    hub,
    with: personOf(context.sql, hub, other, me),
    token: tokenOf(context, hub),
    balance: String(seenBy({ a: account.pair[0] }, me, account.balance)),
    history: account.history.map((line) => lineOf(line, me)).reverse(),
    ...(mine && { mine: lineOf(mine, me) }),
    ...(isBlocked(context, other) ? {} : theirsOf(pair)),
    ...(settling && { settling: lineOf(settling, me) }),
    cap: String(caps.own),
    policyCap: String(caps.policy),
  }
}

const size = (n: bigint): bigint => (n < 0n ? -n : n)

export function list(context: FeatureContext, { hub }: { hub: string }): FavourPair[] {
  const pairs = othersOf(context, hub).map((other) => shown(context, loadPair(context, hub, other)))
  return pairs.sort(
    (x, y) =>
      Number(y.theirs !== undefined) - Number(x.theirs !== undefined) ||
      Number(size(BigInt(y.balance)) - size(BigInt(x.balance))) ||
      x.with.nick.localeCompare(y.with.nick),
  )
}

/** What a message about the pair is written on. */
export function favourMessageTo(
  context: FeatureContext,
  hub: string,
  to: string,
  content: Extract<Message['content'], { kind: 'favour' | 'favour-no' }>,
): Message {
  const { did, dev } = context.keys()
  const negotiation = pairHash(fromHex(hub), did, to).subarray(0, 16)
  return { v: 1, hub: fromHex(hub), negotiation, from: did, dev, to, at: context.now(), content }
}

function decline(context: FeatureContext, input: { hub: string; with: string; digest: string }): object {
  const { theirs } = loadPair(context, input.hub, input.with).account
  if (!theirs || toHex(theirs.digest) !== input.digest)
    throw refused('favour.outdated', refusalWords('favour.outdated'))
  const content = { kind: 'favour-no' as const, digest: theirs.digest }
  context.sendMessage(favourMessageTo(context, input.hub, input.with, content), [])
  context.changed('messages')
  return {}
}

function keepCap(context: FeatureContext, input: { hub: string; with: string; cap: string }): object {
  saveCap(context, input.hub, input.with, BigInt(input.cap))
  context.changed('messages')
  return {}
}

export const handlers = { 'favours.list': list, 'favours.decline': decline, 'favours.saveCap': keepCap }
