/** One's own devices, read from the certified states of all hubs, with nothing of its own to keep. */
import { DEVICES, type DeviceState, readHub } from '#shared/core/hubs/index.ts'
import { CHAIN_START, equalBytes, toHex } from '#shared/core/kernel/index.ts'
import type { OwnDevice } from '#shared/ipc/devices.ts'
import type { FeatureContext, FeatureModule } from '../../engine/feature.ts'

export const devices: FeatureModule = {
  name: 'devices',
  readModel: { version: 1, tables: [], create: '' },
  handlers: { 'devices.list': list },
}

/** This device first, then those in use, then the others. */
function list(context: FeatureContext): OwnDevice[] {
  const { did, dev: mine } = context.keys()
  const me = toHex(mine)
  const found = new Map<string, OwnDevice>([[me, ownDevice(context, me, me)]])
  for (const hub of context.hubs()) {
    const state = context.state(hub)
    for (const key of state.keys(...DEVICES, Number.MAX_SAFE_INTEGER)) {
      const device = state.get(key) as DeviceState
      if (device.as !== did) continue
      const dev = key.slice(DEVICES[0].length)
      const own = found.get(dev) ?? ownDevice(context, dev, me)
      own.hubs.push({ hub, name: readHub(state).name, state: device.state, ...lastSigned(context, hub, device) })
      found.set(dev, own)
    }
  }
  return [...found.values()].sort((a, b) => Number(b.me) - Number(a.me) || Number(inUse(b)) - Number(inUse(a)))
}

const ownDevice = (context: FeatureContext, dev: string, me: string): OwnDevice => ({
  dev,
  me: dev === me,
  online: context.online().has(dev),
  hubs: [],
})

const inUse = ({ hubs }: OwnDevice): boolean => hubs.some(({ state }) => state === 'active')

function lastSigned(context: FeatureContext, hub: string, { head }: DeviceState): { lastSigned?: number } {
  if (equalBytes(head, CHAIN_START)) return {}
  const log = context.log(hub)
  const placed = log.find(head)
  const batch = placed && log.batch(placed.h)
  return batch ? { lastSigned: batch.header.time } : {}
}
