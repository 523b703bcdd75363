/**
 * Blocked people: this person's own decision, kept with the settings of this node and told to nobody. Their messages are still taken
 * in, acknowledged and stored, so that holders are not kept waiting and unblocking loses nothing; they are not shown.
 */
import type { BlockedPerson } from '#shared/ipc/people.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { refused } from '../refusal.ts'
import { nickOf } from './queries.ts'

const PREFIX = 'blocked/'
type Kept = Pick<BlockedPerson, 'nick' | 'since'>
type Context = Pick<FeatureContext, 'meta'>

export const isBlocked = ({ meta }: Context, did: string): boolean => meta.get(PREFIX + did) !== undefined

export const blockedDids = ({ meta }: Context): string[] => meta.keys(PREFIX).map((key) => key.slice(PREFIX.length))

/** By name. */
export function blocked(context: Context): BlockedPerson[] {
  return blockedDids(context)
    .map((did) => ({ did, ...(JSON.parse(context.meta.get(PREFIX + did) ?? '{}') as Kept) }))
    .sort((a, b) => a.nick.localeCompare(b.nick) || (a.did < b.did ? -1 : 1))
}

export function block(context: FeatureContext, { did, hub }: { did: string; hub: string }): BlockedPerson {
  if (did === context.keys().did) throw refused('block.self', 'Nothing was changed: you cannot block yourself.')
  const kept: Kept = { nick: nickOf(context.sql, hub, did), since: context.now() }
  context.meta.set(PREFIX + did, JSON.stringify(kept))
  tell(context)
  return { did, ...kept }
}

export function unblock(context: FeatureContext, { did }: { did: string }): object {
  context.meta.delete(PREFIX + did)
  tell(context)
  return {}
}

const tell = (context: FeatureContext): void => context.changed('members', 'notices', 'agreements', 'messages')

/** Refuses to begin something with a person whose answer would not be shown. */
export function refuseBlocked(context: FeatureContext, hub: string, did: string): void {
  if (!isBlocked(context, did)) return
  const nick = nickOf(context.sql, hub, did)
  throw refused(
    'block.yours',
    `Nothing was signed: you have blocked ${nick}, so you would not see an answer. Unblock ${nick} on their page first.`,
  )
}

export const blockHandlers = { 'people.blocked': blocked, 'people.block': block, 'people.unblock': unblock }
