/** Somebody who lost every device and the words comes back by their guardians, with real nodes, stores and keys. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readDevice, readMember } from '#shared/core/hubs/index.ts'
import { fromHex, HOUR, MINUTE } from '#shared/core/kernel/index.ts'
import { readAccount } from '#shared/core/ledger/index.ts'
import type { ComingBack, HubGuards } from '#shared/ipc/guards.ts'
import { LanOfNodes } from '../testing/lan.ts'
import { LedgerNode } from './ledger-node.ts'

const HUB = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 0, grant: '1000', creditLimit: '0' }
const SECRET = 'five quiet words for paper'
const DELAY = 2 * HOUR
let home = ''
let lan: LanOfNodes
let hub: string
let dids: Record<string, string>
beforeEach(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-guards-'))
  lan = new LanOfNodes(home)
  ;({ hub, dids } = await lan.hub(['ana', 'ben', 'cy', 'dee'], HUB))
})
afterEach(() => {
  lan.close()
  rmSync(home, { recursive: true, force: true })
})

const did = (name: string) => dids[name] as string
const engineOf = (name: string) => lan.get(name).engine
const submit = (name: string, t: string, body: object) => {
  engineOf(name).submit(hub, t, (t === 'transfer.post' ? body : { v: 1, ...body }) as never)
  lan.settle()
}
const posted = (name: string) => readAccount(engineOf('ana').hub(hub).chain.reader, 'HRS', did(name)).posted
const memberOf = (name: string) => readMember(engineOf('ana').hub(hub).chain.reader, did(name))
const listOf = async (name: string): Promise<HubGuards> => {
  const [first] = (await lan.get(name).call('guards.list', {})) as HubGuards[]
  if (!first) throw new Error('no hub')
  return first
}
const backOf = async (name: string) =>
  ((await lan.get(name).call('guards.back', {})) as { back?: ComingBack }).back as ComingBack

/** Time in which the hub goes on, so that none of it is an outage. */
function wait(ms: number): void {
  for (let left = ms; left > 0; left -= 5 * MINUTE) {
    lan.now += Math.min(left, 5 * MINUTE)
    lan.settle()
  }
}

function guardBen(): void {
  submit('ben', 'guard.name', { guardians: ['ana', 'cy', 'dee'].map(did), k: 2, delay: DELAY })
  for (const name of ['ana', 'cy', 'dee']) submit(name, 'guard.accept', { did: did('ben') })
}

/** Ben has nothing left: another computer begins with what Ana sends. */
async function beginAgain(): Promise<ComingBack> {
  lan.disconnect('ana', 'ben')
  const { code } = (await lan.get('ana').call('guards.help', { hub, did: did('ben') })) as { code: string }
  const dir = path.join(home, 'again')
  const node = new LedgerNode(
    dir,
    () => undefined,
    () => lan.now,
  )
  await node.call('guards.begin', { code, passphrase: SECRET })
  node.close()
  await lan.node('again', dir, undefined, SECRET)
  lan.connect('ana', 'again')
  lan.settle()
  return backOf('again')
}

const say = async (name: string, code: string) => {
  const sheet = (await lan.get(name).call('acts.prepare', { act: { act: 'guard-recover', hub, code } })) as {
    digest: string
    sentence: string
  }
  await lan.get(name).call('acts.approve', { digest: sheet.digest })
  lan.settle()
  return sheet.sentence
}

describe('coming back by guardians', () => {
  it('gives the old name and its money to new words, once enough agree and nobody says no', async () => {
    guardBen()
    expect((await listOf('ben')).mine).toMatchObject({ inForce: true, k: 2, delay: DELAY })
    expect((await listOf('cy')).charges).toMatchObject([{ did: did('ben'), accepted: true, inForce: true }])
    const { code, phrase, hubs } = await beginAgain()
    expect(hubs).toMatchObject([{ hub, state: 'asking', by: [], k: 2 }])
    expect(await lan.get('again').call('identity.status', {})).toMatchObject({ did: did('ben'), seedConfirmed: false })
    expect(await say('ana', code)).toContain(phrase)
    expect((await backOf('again')).hubs).toMatchObject([{ state: 'asking', by: ['ana'] }])
    await say('cy', code)
    expect((await backOf('again')).hubs).toMatchObject([{ state: 'waiting', by: ['ana', 'cy'] }])
    wait(DELAY - 10 * MINUTE)
    expect(memberOf('ben')?.key).toBeUndefined()
    wait(20 * MINUTE)
    expect((await backOf('again')).hubs).toMatchObject([{ state: 'back' }])
    const { reader } = engineOf('ana').hub(hub).chain
    expect(readDevice(reader, engineOf('again').unlocked().dev)).toMatchObject({ as: did('ben'), state: 'active' })
    expect(readDevice(reader, engineOf('ben').unlocked().dev)?.state).toBe('revoked')
    submit('again', 'transfer.post', { to: did('ana'), token: 'HRS', amount: 30n })
    expect(posted('ben')).toBe(970n)
  })

  it('is undone by a no of the person, whose devices are told', async () => {
    guardBen()
    const { code } = await beginAgain()
    for (const name of ['ana', 'cy']) await say(name, code)
    lan.connect('ana', 'ben')
    lan.settle()
    const { mine } = await listOf('ben')
    expect(mine?.attempts).toMatchObject([{ by: [{ nick: 'ana' }, { nick: 'cy' }] }])
    submit('ben', 'guard.veto', {})
    wait(2 * DELAY)
    expect(memberOf('ben')?.key).toBeUndefined()
    expect((await backOf('again')).hubs).toMatchObject([{ state: 'asking', by: [] }])
    submit('ben', 'transfer.post', { to: did('ana'), token: 'HRS', amount: 5n })
    expect(posted('ben')).toBe(995n)
  })

  it('leaves nothing to whoever holds the old words: a device of theirs is let in no more', async () => {
    guardBen()
    const { words } = (await lan.get('ben').call('identity.words', {})) as { words: string[] }
    const { code } = await beginAgain()
    for (const name of ['ana', 'cy']) await say(name, code)
    wait(DELAY + 10 * MINUTE)
    const dir = path.join(home, 'thief')
    const node = new LedgerNode(
      dir,
      () => undefined,
      () => lan.now,
    )
    await node.call('identity.restore', { nick: 'ben', passphrase: SECRET, words: words.join(' ') })
    expect(await node.call('guards.back', {})).toEqual({})
    const cert = engineOf('ben').unlocked().deviceCert
    expect(() => engineOf('ben').submit(hub, 'member.device', { cert: cert as never })).toThrow()
    node.close()
  })

  it('brings back with the new words and the name, from a backup of them, and takes a second device in', async () => {
    guardBen()
    const { code } = await beginAgain()
    for (const name of ['ana', 'cy']) await say(name, code)
    wait(DELAY + 10 * MINUTE)
    const node = lan.get('again')
    const { words } = (await node.call('identity.words', {})) as { words: string[] }
    const other = new LedgerNode(
      path.join(home, 'other'),
      () => undefined,
      () => lan.now,
    )
    await other.call('identity.restore', { nick: 'ben', passphrase: SECRET, words: words.join(' '), did: did('ben') })
    expect(await other.call('identity.status', {})).toMatchObject({ did: did('ben') })
    expect(other.engine.unlocked().deviceCert.key).toEqual(engineOf('again').unlocked().deviceCert.key)
    other.close()
    const file = path.join(home, 'backup.kind')
    await node.call('backup.make', { file, passphrase: SECRET })
    const third = new LedgerNode(
      path.join(home, 'third'),
      () => undefined,
      () => lan.now,
    )
    await third.call('backup.restore', { file, passphrase: SECRET })
    expect(await third.call('identity.status', {})).toMatchObject({ did: did('ben') })
    expect(third.engine.unlocked().deviceCert.key).toEqual(engineOf('again').unlocked().deviceCert.key)
    third.close()

    await node.call('identity.confirmed', {})
    const phone = new LedgerNode(
      path.join(home, 'phone'),
      () => undefined,
      () => lan.now,
    )
    const offer = (await phone.call('device.offer', {})) as { code: string }
    const { answer } = (await node.call('device.takeIn', { code: offer.code })) as { answer: string }
    await phone.call('device.become', { answer, passphrase: SECRET })
    phone.close()
    await lan.node('phone', path.join(home, 'phone'), undefined, SECRET)
    lan.connect('ana', 'phone')
    lan.settle()
    const dev = fromHex(((await lan.get('phone').call('identity.status', {})) as { dev: string }).dev)
    expect(readDevice(engineOf('ana').hub(hub).chain.reader, dev)).toMatchObject({ as: did('ben'), state: 'active' })
    expect(() => engineOf('again').unlocked().signAsIdentity(new Uint8Array(1))).toThrow(/guardians/)
  })

  it('is not helped by strangers, and not begun with what is no help', async () => {
    guardBen()
    const refused = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'done',
        (error: { code?: string }) => error.code,
      )
    expect(await refused(lan.get('ana').call('guards.help', { hub, did: did('cy') }))).toBe('guard.not-guardian')
    const node = new LedgerNode(
      path.join(home, 'none'),
      () => undefined,
      () => lan.now,
    )
    expect(await refused(node.call('guards.begin', { code: 'kind:help/AAAA', passphrase: SECRET }))).toBe(
      'guard.help-unreadable',
    )
    expect(await node.call('identity.status', {})).toMatchObject({ state: 'missing' })
    node.close()
    expect(
      await refused(lan.get('ana').call('acts.prepare', { act: { act: 'guard-recover', hub, code: 'kind:back/AA' } })),
    ).toBe('guard.back-unreadable')
  })
})
