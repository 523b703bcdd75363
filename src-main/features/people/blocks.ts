/**
 * Blocked people. Their messages are still taken in, acknowledged and stored, so that holders are not kept waiting and unblocking loses
 * nothing; they are not shown.
 */
import type { KeptPerson } from '#shared/ipc/people.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { refused } from '../refusal.ts'
import { keptPeople } from './kept.ts'
import { nickOf } from './queries.ts'

const blocks = keptPeople('blocked/')

export const isBlocked = blocks.has
export const blockedDids = blocks.dids

function block(context: FeatureContext, who: { did: string; hub: string }): KeptPerson {
  if (who.did === context.keys().did) throw refused('block.self', 'Nothing was changed: you cannot block yourself.')
  return blocks.add(context, who)
}

/** Refuses to begin something with a person whose answer would not be shown. */
export function refuseBlocked(context: FeatureContext, hub: string, did: string): void {
  if (!isBlocked(context, did)) return
  const nick = nickOf(context.sql, hub, did)
  throw refused(
    'block.yours',
    `Nothing was signed: you have blocked ${nick}, so you would not see an answer. Unblock ${nick} on their page first.`,
  )
}

export const blockHandlers = {
  'people.blocked': blocks.list,
  'people.block': block,
  'people.unblock': blocks.remove,
}
