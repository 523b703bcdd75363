/** Procedures about bundles (src-shared/ipc/carry.ts). */
import { base64 } from '@scure/base'
import { DEVICES, type DeviceState, readDevice, readHub, readMember } from '#shared/core/hubs/index.ts'
import { fromHex } from '#shared/core/kernel/index.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { Taken } from './carrier.ts'
import type { Engine } from './engine.ts'
import type { HubNode } from './hub-node.ts'
import { refusalWords } from './refusal-words.ts'

export function carryProcedures(engine: Engine): Record<string, (input: never) => unknown> {
  return {
    'carry.pack': (input: { hub: string; to: string; bytes: number }) => pack(engine, input),
    'carry.take': ({ data }: { data: string }) => take(engine, data),
  }
}

/** The device in use of a member; of several the one whose copy is known to be furthest is as good as any, so the first. */
function deviceOf({ chain: { reader } }: HubNode, did: string): string | undefined {
  const found = reader.keys(...DEVICES, Number.MAX_SAFE_INTEGER).find((key) => {
    const { as, state } = reader.get(key) as DeviceState
    return as === did && state === 'active'
  })
  return found?.slice(DEVICES[0].length)
}

function pack(engine: Engine, { hub: name, to, bytes }: { hub: string; to: string; bytes: number }): object {
  const keys = engine.unlocked()
  const hub = engine.hub(name)
  const dev = deviceOf(hub, to)
  if (to === keys.did || dev === undefined || !engine.signing.isActive(hub) || engine.archived(hub))
    throw new NodeRefusal(
      'REFUSED',
      'carry.no-device',
      'Nothing was packed: a bundle goes from one member of a hub to another who has a device in it. Choose somebody else.',
    )
  const packed = engine.carrier.pack(hub, dev, bytes)
  const nick = (readMember(hub.chain.reader, to)?.nick ?? '').replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()
  const day = new Date(engine.now()).toISOString().slice(0, 10)
  return {
    name: `for-${nick}-${day}.kind`,
    data: base64.encode(packed.bytes),
    bytes: packed.bytes.length,
    more: packed.more,
  }
}

function take(engine: Engine, data: string): object {
  engine.unlocked()
  const taken = engine.carrier.take(base64.decode(data))
  if ('verdict' in taken) throw new NodeRefusal('REFUSED', taken.code, refusalWords(taken.code))
  return { ...counted(taken), ...author(engine, taken) }
}

const counted = ({ batches, events, messages, refused }: Taken): object => ({
  batches,
  events,
  messages,
  ...(refused && { refused: refusalWords(refused.code) }),
})

function author(engine: Engine, { hub: name, from }: Taken): object {
  const { reader } = engine.hub(name).chain
  const did = readDevice(reader, fromHex(from))?.as ?? ''
  return { hub: name, hubName: readHub(reader).name, by: { did, nick: readMember(reader, did)?.nick ?? '' } }
}
