/** People's procedures: members and profiles (src-shared/ipc/hubs.ts). */
import type { z } from 'zod'
import { DEVICES, type DeviceState, MEMBERS, readHub, readStanding } from '#shared/core/hubs/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import { profileProblems } from '#shared/core/notices/index.ts'
import type { member } from '#shared/ipc/hubs.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { refused } from '../refusal.ts'
import { blockHandlers, isBlocked } from './blocks.ts'
import { isMuted, muteHandlers } from './mutes.ts'
import { aboutOf, nickOf, personOf, profileAt } from './queries.ts'

type Member = z.infer<typeof member>
type Devices = Map<string, Member['devices']>

/** Devices in use (or frozen) per member, with who is connected right now; this very device counts as connected. */
function devicesOf(context: FeatureContext, hub: string): Devices {
  const reader = context.state(hub)
  const online = context.online()
  const own = toHex(context.keys().dev)
  const devices: Devices = new Map()
  for (const key of reader.keys(...DEVICES, Number.MAX_SAFE_INTEGER)) {
    const { as, state } = reader.get(key) as DeviceState
    if (state === 'revoked') continue
    const dev = key.slice('device/'.length)
    devices.set(as, [
      ...(devices.get(as) ?? []),
      { dev, frozen: state === 'frozen', online: dev === own || online.has(dev) },
    ])
  }
  return devices
}

const isGone = ({ standing }: Member): boolean => standing !== undefined && standing.is !== 'leaving'

/** Everybody who ever joined, by name; oneself first, and those who left or were removed last. */
export function members(context: FeatureContext, { hub }: { hub: string }): Member[] {
  const reader = context.state(hub)
  const me = context.keys().did
  const validators = new Set(readHub(reader).validators.map((validator) => validator.did))
  const devices = devicesOf(context, hub)
  const list = reader.keys(...MEMBERS, Number.MAX_SAFE_INTEGER).map((key): Member => {
    const did = key.slice('member/'.length)
    const own = devices.get(did) ?? []
    const standing = readStanding(reader, did)
    const { about, joined } = aboutOf(context.sql, hub, did)
    return {
      ...personOf(context.sql, hub, did, me),
      joined,
      devices: own,
      online: own.some((d) => d.online),
      validator: validators.has(did),
      about,
      blocked: isBlocked(context, did),
      muted: isMuted(context, did),
      ...(standing && { standing: { ...standing, byNick: nickOf(context.sql, hub, standing.by) } }),
    }
  })
  return list.sort(
    (a, b) =>
      Number(b.me) - Number(a.me) ||
      Number(isGone(a)) - Number(isGone(b)) ||
      a.nick.localeCompare(b.nick) ||
      (a.did < b.did ? -1 : 1),
  )
}

export function saveProfile(
  context: FeatureContext,
  input: { hub: string; nick: string; about: string },
): { id: string } {
  const problems = profileProblems(input.nick, input.about)
  if (problems.length > 0) {
    throw refused(
      'profile.invalid',
      `Not saved: ${problems.map((p) => p.text).join(' ')} What you wrote is kept; correct it and save again.`,
    )
  }
  // A clock that was set back must not hide the new profile behind the old one.
  const at = Math.max(context.now(), (profileAt(context.sql, input.hub, context.keys().did) ?? 0) + 1)
  const signed = context.submit(input.hub, 'profile.put', { at, nick: input.nick.trim(), about: input.about })
  context.changed('members')
  return { id: toHex(signed.id) }
}

export const handlers = { 'hubs.members': members, 'hubs.saveProfile': saveProfile, ...blockHandlers, ...muteHandlers }
