/** Mandates as windows show them. */
import {
  amountRefusal,
  anybodys,
  depositsOf,
  linesOf,
  type MandateState,
  rateLeft,
  takerRefusal,
} from '#shared/core/contracts/index.ts'
import { readDevice } from '#shared/core/hubs/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import type { MandateView } from '#shared/ipc/mandates.ts'
import type { FeatureContext } from '../../../../engine/feature.ts'
import { refusalWords } from '../../../../engine/refusal-words.ts'
import { tokenOf } from '../../../ledger/index.ts'
import { isBlocked, personOf } from '../../../people/index.ts'
import { goodsIn, goodsShown } from '../goods.ts'
import { draftSentence, wordsOf } from '../words.ts'
import { type Known, mandatesIn } from './taking.ts'

interface ListInput {
  hub?: string | undefined
  notice?: string | undefined
  mine: boolean
}

/** Of others' what stands; of mine, whatever has become of it. */
export function listMandates(context: FeatureContext, { hub, notice, mine }: ListInput): MandateView[] {
  const me = context.keys().did
  const hubs = hub === undefined ? context.hubs() : [hub]
  return hubs
    .flatMap((one) => mandatesIn(context, one))
    .filter(({ state: { by, mandate } }) => {
      if (mine && by !== me) return false
      return notice === undefined || (mandate.terms.notice !== undefined && toHex(mandate.terms.notice) === notice)
    })
    .map((one) => viewOf(context, one))
    .filter((one) => one.by.me || (one.phase === 'open' && !isBlocked(context, one.by.did)))
}

function phaseOf(context: FeatureContext, { hub, change, state }: Known, now: number): MandateView['phase'] {
  if (change === 'recalled' || change === 'ended') return change
  if (state.left === 0) return 'sold-out'
  if (state.mandate.until < now) return 'lapsed'
  return readDevice(context.state(hub), state.dev)?.state === 'active' ? 'open' : 'void'
}

function viewOf(context: FeatureContext, known: Known): MandateView {
  const { id, hub, state } = known
  const { by, given, left, mandate } = state
  const { terms, prose, stock, each, rate, who, until, taker } = mandate
  const me = context.keys().did
  const now = Math.max(context.now(), context.head(hub).time)
  const one = anybodys(by, mandate, 1)
  const words = wordsOf(context, hub, prose)
  const person = (did: string) => personOf(context.sql, hub, did, me)
  const sums = (party: number) =>
    [...depositsOf(one, party)].map(([code, amount]) => ({
      amount: String(amount),
      token: tokenOf(context, hub, code),
    }))
  const phase = phaseOf(context, known, now)
  const why =
    phase === 'open' ? (takerRefusal(context.state(hub), me, state, now) ?? amountRefusal(state, 1, now)) : null
  return {
    id,
    hub,
    by: person(by),
    ...(terms.notice && { notice: toHex(terms.notice) }),
    title: prose.title,
    text: prose.text,
    sentence: draftSentence(one, words),
    lines: linesOf(one, words),
    phase,
    goods: goodsIn(one, 'to', taker).map(({ place, goods }) => ({
      commitment: place,
      ...goodsShown(context, prose, goods, place),
    })),
    asks: sums(taker),
    stakes: sums(1 - taker),
    stock,
    left,
    each,
    ...(rate && { rate: { ...rate, left: rateLeft(state, now) ?? 0 } }),
    ...(who && { who: who.map(person) }),
    given,
    until,
    most: phase === 'open' && why === null ? mostOf(state, now) : 0,
    ...(why !== null && { why: refusalWords(why) }),
    waits: context.pending(hub).some(({ event: { t, body } }) => isAbout(t, body, id)),
  }
}

const mostOf = (state: MandateState, now: number): number =>
  Math.min(state.mandate.each, state.left, rateLeft(state, now) ?? Number.POSITIVE_INFINITY)

const isAbout = (t: string, { mandate }: Record<string, unknown>, id: string): boolean =>
  (t === 'contract.take' || t === 'contract.recall') && mandate instanceof Uint8Array && toHex(mandate) === id
