import { describe, expect, it } from 'vitest'
import { claimsOf } from '../hub/index.ts'
import { certifierOf, readDevice, readMember } from '../hubs/index.ts'
import { DAY, HOUR, MINUTE } from '../kernel/index.ts'
import { bytesOf, devOf, didOf, World } from '../testing/world.ts'
import { isInForce, proofMessage, readGuard } from './index.ts'

const DELAY = 7 * DAY
const SIG = new Uint8Array(64)
const NEW = { key: bytesOf('new key'), seal: bytesOf('new seal') }
const OTHER = { key: bytesOf('other key'), seal: bytesOf('other seal') }
const GUARDIANS = ['ben', 'cy', 'dee']
const dids = (names: readonly string[]) => names.map(didOf)

const named = (guardians: readonly string[] = GUARDIANS, k = 2, more = {}) => ({
  v: 1,
  guardians: dids(guardians),
  k,
  delay: DELAY,
  ...more,
})
const of = (name: string) => ({ v: 1, did: didOf(name) })
const recovering = (name: string, what = NEW) => ({ ...of(name), ...what })
const guard = (world: World, name = 'ana') => {
  const found = readGuard(world.state, didOf(name))
  if (!found) throw new Error('nobody guards')
  return found
}

function hub(): World {
  return new World().enter('ben', 'cy', 'dee', 'eve')
}

/** Ana, guarded by three who said yes. */
function guarded(): World {
  const world = hub()
  expect(world.act('ana', 'guard.name', named())).toBeNull()
  for (const name of GUARDIANS) expect(world.act(name, 'guard.accept', of('ana'))).toBeNull()
  return world
}

function recovered(): World {
  const world = guarded()
  for (const name of ['ben', 'cy']) world.act(name, 'guard.recover', recovering('ana'))
  world.wait(DELAY)
  return world
}

/** Shown by whoever holds the key in force. */
function proof(world: World, turn = guard(world).turn, by = certifierOf(world.state, didOf('ana'))) {
  return { proof: { by, turn, sig: SIG } }
}

describe('naming guardians', () => {
  it('is in force once enough of them said yes', () => {
    const world = hub()
    world.act('ana', 'guard.name', named())
    world.act('ben', 'guard.accept', of('ana'))
    expect(isInForce(guard(world))).toBe(false)
    expect(world.ask('ben', 'guard.recover', recovering('ana'))).toBe('guard.not-guardian')
    world.act('cy', 'guard.accept', of('ana'))
    expect(isInForce(guard(world))).toBe(true)
  })

  it.each<[string, () => string | null]>([
    ['guard.own', () => hub().ask('ana', 'guard.name', named(['ana', 'ben']))],
    ['guard.twice', () => hub().ask('ana', 'guard.name', named(['ben', 'ben']))],
    ['guard.too-few', () => hub().ask('ana', 'guard.name', named(['ben', 'cy'], 3))],
    ['guard.unknown', () => hub().ask('ana', 'guard.name', named(['ben', 'nobody']))],
    ['guard.not-asked', () => guarded().ask('eve', 'guard.accept', of('ana'))],
    ['guard.not-asked', () => guarded().ask('eve', 'guard.decline', of('ana'))],
    ['guard.not-asked', () => guarded().ask('ben', 'guard.accept', of('eve'))],
    ['guard.accepted-already', () => guarded().ask('ben', 'guard.accept', of('ana'))],
    ['guard.nothing-waits', () => guarded().ask('ana', 'guard.keep', { v: 1 })],
    ['guard.nothing-waits', () => guarded().ask('ana', 'guard.veto', { v: 1 })],
    ['guard.needs-words', () => guarded().ask('ana', 'guard.name', named(['eve', 'dee']))],
  ])('%s', (code, ask) => expect(ask()).toBe(code))

  it('refuses whoever is on the way out', () => {
    const world = hub()
    world.act('ben', 'member.leaving', { v: 1 })
    expect(world.ask('ana', 'guard.name', named())).toBe('guard.unknown')
    expect(world.ask('ben', 'guard.name', named(['cy', 'dee']))).toBe('guard.not-a-member')
  })

  it('in the place of guardians in force needs the key in force, once, and waits', () => {
    const world = recovered()
    world.act('ben', 'guard.accept', of('ana'))
    const anew = bytesOf('ana, again')
    const cert = { did: didOf('ana'), dev: anew, seal: NEW.seal, issued: 1, key: NEW.key, sig: SIG }
    world.batch([world.event('ana', 'member.device', { cert }, anew)])
    const name = (more: object) => {
      const [outcome] = world.batch([world.event('ana', 'guard.name', named(['eve', 'dee'], 2, more), anew)]).outcomes
      return outcome?.refused
    }
    expect(name({})).toBe('guard.needs-words')
    expect(name(proof(world, 0))).toBe('guard.stale-proof')
    expect(name(proof(world, guard(world).turn, bytesOf('old key')))).toBe('guard.needs-words')
    const shown = proof(world)
    expect(name(shown)).toBeUndefined()
    expect(name(shown)).toBe('guard.stale-proof')
    expect(world.act('eve', 'guard.accept', of('ana'))).toBeNull()
    expect(guard(world).guardians).toEqual(dids(GUARDIANS))
    world.wait(DELAY)
    expect(guard(world)).toMatchObject({ guardians: dids(['eve', 'dee']), accepted: dids(['dee', 'eve']) })
    expect(guard(world).next).toBeUndefined()
  })
})

describe('bringing somebody back', () => {
  it('takes enough guardians and their delay, then the new key certifies and no old device acts', () => {
    const world = guarded()
    expect(world.act('ben', 'guard.recover', recovering('ana'))).toBeNull()
    world.wait(2 * DELAY)
    expect(readMember(world.state, didOf('ana'))?.key).toBeUndefined()
    world.act('cy', 'guard.recover', recovering('ana'))
    world.wait(DELAY - HOUR)
    expect(readMember(world.state, didOf('ana'))?.key).toBeUndefined()
    expect(readDevice(world.state, devOf('ana'))?.state).toBe('active')
    world.wait(HOUR)
    expect(readMember(world.state, didOf('ana'))).toMatchObject(NEW)
    expect(readDevice(world.state, devOf('ana'))?.state).toBe('revoked')
    expect(readDevice(world.state, devOf('ben'))?.state).toBe('active')
    expect(guard(world)).toMatchObject({ attempts: [], guardians: dids(GUARDIANS), accepted: dids(GUARDIANS) })
  })

  it.each([
    [2, 2],
    [3, 2],
    [3, 3],
    [4, 2],
    [4, 3],
  ])('of %i, by %i of them: by every set of that many, and by no smaller one', (n, k) => {
    const all = ['ben', 'cy', 'dee', 'eve'].slice(0, n)
    const begun = hub()
    begun.act('ana', 'guard.name', named(all, k))
    for (const name of all) begun.act(name, 'guard.accept', of('ana'))
    for (let set = 0; set < 2 ** n; set++) {
      const world = begun.copy()
      const some = all.filter((_, i) => set & (1 << i))
      for (const name of some) expect(world.act(name, 'guard.recover', recovering('ana'))).toBeNull()
      world.wait(DELAY)
      expect(readMember(world.state, didOf('ana'))?.key !== undefined).toBe(some.length >= k)
    }
  })

  it('lets in devices by the new key only', () => {
    const world = recovered()
    const device = (key: object) => {
      const cert = { did: didOf('ana'), dev: bytesOf('phone'), seal: NEW.seal, issued: 1, sig: SIG, ...key }
      const event = world.event('ana', 'member.device', { cert }, bytesOf('phone'))
      return () => world.batch([event])
    }
    expect(device({})).toThrow('device.other-key')
    expect(device({ key: OTHER.key })).toThrow('device.other-key')
    expect(device({ key: NEW.key })).not.toThrow()
  })

  it('refuses a key nobody put in force, to newcomers as well', () => {
    const world = hub()
    const cert = { did: didOf('ben'), dev: bytesOf('phone'), seal: NEW.seal, issued: 1, key: NEW.key, sig: SIG }
    expect(() => world.batch([world.event('ben', 'member.device', { cert }, bytesOf('phone'))])).toThrow(
      'device.other-key',
    )
    const body = world.joinBody('fay')
    const event = world.event('fay', 'member.join', { ...body, cert: { ...body.cert, key: NEW.key } })
    expect(() => world.batch([event])).toThrow('join.wrong-device')
  })

  it('is not helped by whoever was asked and did not say yes', () => {
    const world = hub()
    world.act('ana', 'guard.name', named())
    for (const name of ['ben', 'cy']) world.act(name, 'guard.accept', of('ana'))
    expect(world.ask('dee', 'guard.recover', recovering('ana'))).toBe('guard.not-guardian')
  })

  it('is not begun by strangers, twice by one, or for the key in force', () => {
    const world = recovered()
    expect(world.ask('eve', 'guard.recover', recovering('ana', OTHER))).toBe('guard.not-guardian')
    expect(world.ask('ben', 'guard.recover', recovering('ana', NEW))).toBe('guard.same-key')
    world.act('ben', 'guard.recover', recovering('ana', OTHER))
    expect(world.ask('ben', 'guard.recover', recovering('ana', OTHER))).toBe('guard.said-already')
  })

  it('counts a guardian for one key only, and the delay begins anew for another', () => {
    const world = guarded()
    for (const name of ['ben', 'cy']) world.act(name, 'guard.recover', recovering('ana'))
    world.wait(DELAY / 2)
    world.act('cy', 'guard.recover', recovering('ana', OTHER))
    expect(guard(world).attempts.map(({ by, due }) => [by, due])).toEqual([
      [dids(['ben']), undefined],
      [dids(['cy']), undefined],
    ])
    world.act('dee', 'guard.recover', recovering('ana', OTHER))
    world.wait(DELAY - HOUR)
    expect(readMember(world.state, didOf('ana'))?.key).toBeUndefined()
    world.wait(HOUR)
    expect(readMember(world.state, didOf('ana'))).toMatchObject(OTHER)
  })

  it('ends where a guardian whom it took goes', () => {
    const world = guarded()
    for (const name of ['ben', 'cy']) world.act(name, 'guard.recover', recovering('ana'))
    world.act('cy', 'guard.decline', of('ana'))
    world.wait(2 * DELAY)
    expect(readMember(world.state, didOf('ana'))?.key).toBeUndefined()
    expect(guard(world).k).toBe(2)
  })

  it('stands still while the hub does', () => {
    const world = guarded()
    for (const name of ['ben', 'cy']) world.act(name, 'guard.recover', recovering('ana'))
    world.batch([], world.time + 2 * DELAY)
    world.wait(DELAY - HOUR)
    expect(readMember(world.state, didOf('ana'))?.key).toBeUndefined()
  })
})

describe('saying no', () => {
  const agreed = (world: World, what = NEW) => {
    for (const name of ['ben', 'cy']) expect(world.act(name, 'guard.recover', recovering('ana', what))).toBeNull()
  }

  it('ends what the guardians agreed on, and the next time waits twice as long', () => {
    const world = guarded()
    agreed(world)
    expect(world.act('ana', 'guard.veto', { v: 1 })).toBeNull()
    world.wait(DELAY)
    agreed(world)
    world.wait(2 * DELAY - HOUR)
    expect(readMember(world.state, didOf('ana'))?.key).toBeUndefined()
    world.wait(HOUR)
    expect(readMember(world.state, didOf('ana'))).toMatchObject(NEW)
  })

  it('is not for others, nor before enough guardians agree', () => {
    const world = guarded()
    world.act('ben', 'guard.recover', recovering('ana'))
    expect(world.ask('ana', 'guard.veto', { v: 1 })).toBe('guard.nothing-waits')
    world.act('cy', 'guard.recover', recovering('ana'))
    expect(world.ask('dee', 'guard.veto', { v: 1 })).toBe('guard.nothing-waits')
  })

  it('takes the key in force from the fourth time on, so that a stolen device does not say no for ever', () => {
    const world = guarded()
    for (const _ of [1, 2, 3]) {
      agreed(world)
      expect(world.act('ana', 'guard.veto', { v: 1 })).toBeNull()
    }
    agreed(world)
    expect(world.ask('ana', 'guard.veto', { v: 1 })).toBe('guard.needs-words')
    expect(world.ask('ana', 'guard.veto', { v: 1, ...proof(world, guard(world).turn, bytesOf('thief')) })).toBe(
      'guard.needs-words',
    )
    world.wait(8 * DELAY)
    expect(readMember(world.state, didOf('ana'))).toMatchObject(NEW)
  })

  it('puts guardians in force who were named in the meantime, before the old ones agree again', () => {
    const world = recovered()
    const anew = bytesOf('ana, again')
    const cert = { did: didOf('ana'), dev: anew, seal: NEW.seal, issued: 1, key: NEW.key, sig: SIG }
    world.batch([world.event('ana', 'member.device', { cert }, anew)])
    world.batch([world.event('ana', 'guard.name', named(['eve', 'dee'], 2, proof(world)), anew)])
    agreed(world, OTHER)
    world.wait(DELAY - MINUTE)
    world.batch([world.event('ana', 'guard.veto', { v: 1 }, anew)])
    world.wait(MINUTE)
    expect(guard(world).guardians).toEqual(dids(['eve', 'dee']))
    expect(world.ask('ben', 'guard.recover', recovering('ana', OTHER))).toBe('guard.not-guardian')
  })

  it('does not come from other guardians: a naming waits for what the present ones agreed on', () => {
    const world = recovered()
    const anew = bytesOf('ana, again')
    const cert = { did: didOf('ana'), dev: anew, seal: NEW.seal, issued: 1, key: NEW.key, sig: SIG }
    world.batch([world.event('ana', 'member.device', { cert }, anew)])
    world.batch([world.event('ana', 'guard.name', named(['eve', 'dee'], 2, proof(world)), anew)])
    world.wait(DELAY / 2)
    agreed(world, OTHER)
    world.wait(DELAY)
    expect(readMember(world.state, didOf('ana'))).toMatchObject(OTHER)
    expect(guard(world)).toMatchObject({ guardians: dids(GUARDIANS) })
    expect(guard(world).next).toBeUndefined()
  })
})

describe('a proof', () => {
  it('is of one hub, one person, one turn and one purpose', () => {
    const [hubId, did] = [bytesOf('hub'), didOf('ana')]
    const guarding = { guardians: dids(['ben', 'cy']), k: 2, delay: DELAY }
    const messages = [
      proofMessage(hubId, did, 1, 'veto'),
      proofMessage(bytesOf('other hub'), did, 1, 'veto'),
      proofMessage(hubId, didOf('ben'), 1, 'veto'),
      proofMessage(hubId, did, 2, 'veto'),
      proofMessage(hubId, did, 1, { name: guarding }),
      proofMessage(hubId, did, 1, { name: { ...guarding, k: 3 } }),
      proofMessage(hubId, did, 1, { name: { ...guarding, delay: DAY } }),
      proofMessage(hubId, did, 1, { name: { ...guarding, guardians: dids(['ben', 'dee']) } }),
    ].map(String)
    expect(new Set(messages).size).toBe(messages.length)
  })

  it('is a claim of the event that shows it', () => {
    const world = guarded()
    const shown = { by: bytesOf('key'), turn: 1, sig: SIG }
    const naming = named(['eve', 'dee'])
    const { v: _, ...guarding } = naming
    expect(claimsOf(world.event('ana', 'guard.name', { ...naming, proof: shown }))[1]).toEqual({
      key: shown.by,
      message: proofMessage(world.hub, didOf('ana'), 1, { name: guarding }),
      sig: SIG,
    })
    expect(claimsOf(world.event('ana', 'guard.veto', { v: 1, proof: shown }))).toHaveLength(2)
    expect(claimsOf(world.event('ana', 'guard.veto', { v: 1 }))).toHaveLength(1)
  })
})
