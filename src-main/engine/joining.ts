/** A hub this identity wants to enter: kept until the join is certified, so that a restart goes on knocking. */
import * as z from 'zod'
import {
  type CborValue,
  decodeCanonical,
  encodeCanonical,
  fromBase64Url,
  toBase64Url,
} from '#shared/core/kernel/index.ts'
import { inviteCert } from '#shared/wire/hubs.ts'
import { did, line, signature } from '#shared/wire/shape.ts'
import { stamp } from '#shared/wire/stamp.ts'
import type { MetaStore } from '../ports/store.ts'

const joining = z.strictObject({
  hub: z.string(),
  name: line(60),
  by: line(32),
  nick: line(32),
  did,
  invite: inviteCert,
  proof: signature,
  addresses: z.array(z.string()),
  token: z.object({ code: z.string(), name: z.string(), decimals: z.number() }),
  /** The newest work done to come in. */
  stamp: stamp.optional(),
  /** Set when the hub said no; the person reads it and may try another invite. */
  refused: z.object({ code: z.string(), text: z.string() }).optional(),
})
export type Joining = z.infer<typeof joining>

const PREFIX = 'joining/'

export const saveJoining = (meta: MetaStore, value: Joining): void =>
  meta.set(PREFIX + value.hub, toBase64Url(encodeCanonical(value as unknown as CborValue)))
export const dropJoining = (meta: MetaStore, hub: string): void => meta.delete(PREFIX + hub)

export function loadJoining(meta: MetaStore): Map<string, Joining> {
  const found = new Map<string, Joining>()
  for (const key of meta.keys(PREFIX)) {
    const decoded = decodeCanonical(fromBase64Url(meta.get(key) ?? ''))
    if (decoded.ok) found.set(key.slice(PREFIX.length), joining.parse(decoded.value))
  }
  return found
}
