/** What a hub's node does about newcomers before they are members: their work is looked at first, their last asking counts. */
import type { ParsedEvent } from '#shared/core/hub/index.ts'
import { deviceKey, readDevice, stampRefusal } from '#shared/core/hubs/index.ts'
import type { Refusal } from '#shared/core/kernel/index.ts'
import type { HubChain } from './hub-chain.ts'
import type { Carried, Pool } from './pool.ts'

/** The work a newcomer's asking lacks, found out by two hashes before anything dearer is looked at; null of every other event. */
export function workMissing({ id, reader }: HubChain, time: number, { t, body, signed }: ParsedEvent): Refusal | null {
  const { as, dev } = signed.event
  if (t !== 'member.join' || readDevice(reader, dev)) return null
  return stampRefusal(reader, { hub: id, time }, { did: as, dev }, body.stamp)
}

/** A newcomer may have asked more than once (core/hub/eligible.ts); what came before an asking that was placed is over. */
export function askedBefore(pool: Pool, placed: readonly ParsedEvent[]): Carried[] {
  return placed
    .filter(({ t }) => t === 'member.join')
    .flatMap(({ signed: { event } }) =>
      pool.of(deviceKey(event.dev)).filter((carried) => carried.event.signed.event.seq < event.seq),
    )
}
