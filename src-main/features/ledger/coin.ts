/** A hub's tokens by code, and the clock their figures depend on. */
import { readDevice, readHub } from '#shared/core/hubs/index.ts'
import { type Duration, fromHex } from '#shared/core/kernel/index.ts'
import { readToken, type TokenState } from '#shared/core/ledger/index.ts'
import type { Token } from '#shared/ipc/values.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { notFound } from '../refusal.ts'

/** The hub's running clock now. */
export const runAt = (context: FeatureContext, hub: string): number => context.now() - context.head(hub).paused

/**
 * Milliseconds until a deadline of the running clock, at most none. That clock stands still from two heartbeats after a batch until the next
 * one (the rules: hub/fold.ts); whether there is a next one, only who is connected to somebody of the hub can tell, and anybody else
 * reckons with the earliest.
 */
export function leftUntil(context: FeatureContext, hub: string, due: number): Duration {
  const reader = context.state(hub)
  const { time, paused } = context.head(hub)
  const connected = [...context.online().keys()].some((dev) => readDevice(reader, fromHex(dev))?.state === 'active')
  const standsAt = connected ? time + 2 * readHub(reader).policy.heartbeat : Number.POSITIVE_INFINITY
  return due - (Math.min(context.now(), standsAt) - paused)
}

/** A token by its code, or the hub's first. */
export function stateOf(context: FeatureContext, hub: string, code?: string): TokenState {
  const reader = context.state(hub)
  const token = readToken(reader, code ?? readHub(reader).token)
  if (token) return token
  throw notFound('token.unknown', `The hub has no token called ${code}. Look at its tokens in the wallet.`)
}

/** What windows need to name a token and write amounts of it. */
export const named = ({ code, name, decimals, issue }: TokenState): Token => ({
  code,
  name,
  decimals,
  ...(issue && { kind: issue.law.kind }),
})

/** A token as windows name it; without a code, the hub's first. */
export const tokenOf = (context: FeatureContext, hub: string, code?: string): Token =>
  named(stateOf(context, hub, code))
