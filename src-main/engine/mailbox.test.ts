/** Private messages: who gets them, what holders do, and what a certificate that locks nothing does to them. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readMember } from '#shared/core/hubs/index.ts'
import { deviceCertMessage } from '#shared/core/identity/index.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import { readAccount } from '#shared/core/ledger/index.ts'
import { decodeFrame } from '#shared/wire/codec.ts'
import type { Message } from '#shared/wire/mail.ts'
import type { Keys } from '../ports/keys.ts'
import { LanOfNodes } from '../testing/lan.ts'

const HUB = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 2, grant: '1000', creditLimit: '0' }

/** Hundreds of messages through real stores. */
const SLOW_MS = 120_000

let home = ''
let lan: LanOfNodes
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-mail-'))
  lan = new LanOfNodes(home)
})
afterEach(() => {
  lan.close()
  rmSync(home, { recursive: true, force: true })
})

/** The same person with a certificate, rightly signed, that names the neutral point of X25519 as its key for messages. */
function withOpenLock(keys: Keys): Keys {
  const { did, dev } = keys
  const sign = (message: Uint8Array) => keys.sign(message)
  const signAsIdentity = (message: Uint8Array) => keys.signAsIdentity(message)
  const cert = { did, dev, seal: new Uint8Array(32), issued: lan.now }
  return {
    did,
    dev,
    seal: cert.seal,
    sign,
    signAsIdentity,
    prove: (message) => keys.prove(message),
    openSealed: () => undefined,
    disclose: (point, about) => keys.disclose(point, about),
    vrf: keys.vrf,
    proveDraw: (alpha) => keys.proveDraw(alpha),
    secretFor: (about) => keys.secretFor(about),
    deviceCert: { ...cert, sig: signAsIdentity(deviceCertMessage(cert)) },
  }
}

function letterBy(name: string, hub: string, to: string): Message {
  const { did, dev } = lan.get(name).engine.unlocked()
  const content = { kind: 'text', text: 'Hello' } as const
  return { v: 1, hub: fromHex(hub), negotiation: new Uint8Array(16).fill(1), from: did, dev, to, at: lan.now, content }
}

const opened = (name: string, hub: string): number =>
  lan.get(name).engine.parts.store.mailOf(hub, 'opened', Number.MAX_SAFE_INTEGER).length
const mailFrames = (name: string): number =>
  lan
    .effects(name)
    .filter((effect) => effect.kind === 'send')
    .map(({ bytes }) => decodeFrame(bytes))
    .filter((frame) => frame.ok && frame.value.k === 'mail').length

describe('somebody who has written more messages than are offered at once', () => {
  const MANY = 501
  let hub = ''
  let dids: Record<string, string>
  beforeEach(async () => {
    const founded = await lan.hub(['ana', 'ben', 'cy'], HUB)
    hub = founded.hub
    dids = founded.dids
    const ben = lan.get('ben').engine
    ben.parts.store.transaction(() => {
      for (let i = 0; i < MANY; i++) ben.context.sendMessage(letterBy('ben', hub, dids.ana ?? ''), [])
    })
    lan.settle()
    expect(opened('ana', hub)).toBe(MANY)
  }, SLOW_MS)

  it('still gets what came to a holder while they were away', { timeout: SLOW_MS }, () => {
    lan.disconnect('ana', 'ben')
    lan.get('cy').engine.context.sendMessage(letterBy('cy', hub, dids.ben ?? ''), [])
    lan.settle()
    expect(opened('ben', hub)).toBe(0)
    lan.connect('ana', 'ben')
    lan.settle()
    expect(opened('ben', hub)).toBe(1)
  })

  it('is not told of them again and again, and gets the copies back when they are lost', { timeout: SLOW_MS }, () => {
    const greet = () => {
      lan.now += 21_000
      lan.settle()
    }
    greet()
    const before = [mailFrames('ana'), mailFrames('ben')]
    for (let i = 0; i < 3; i++) greet()
    expect([mailFrames('ana'), mailFrames('ben')]).toEqual(before)
    const { store } = lan.get('ben').engine.parts
    for (const { id } of store.mailOf(hub, 'kept', 9)) store.removeMail(hub, id)
    lan.disconnect('ana', 'ben')
    lan.connect('ana', 'ben')
    lan.settle()
    expect(opened('ben', hub)).toBe(9)
  })
})

it('a member with a small-order key gets no message, in plain words; everything else works for and with them', async () => {
  const { hub, dids } = await lan.hub(['ana', 'ben'], HUB)
  const [ana, cy] = [lan.get('ana'), await lan.node('cy')]
  const hostile = withOpenLock(cy.engine.unlocked())
  cy.engine.setKeys(hostile)
  const { link } = (await ana.call('hubs.invite', { hub, uses: 1, days: 7 })) as { link: string }
  lan.connect('ana', 'cy')
  await cy.call('hubs.join', { link })
  lan.settle()
  const { chain } = ana.engine.hub(hub)
  expect(readMember(chain.reader, hostile.did)?.seal).toEqual(new Uint8Array(32))

  const letter = (to: string) => letterBy('ana', hub, to)
  const mail = () => ana.engine.parts.store.mailOf(hub, 'kept', 100).length
  const before = mail()
  const refused = {
    kind: 'REFUSED',
    code: 'mail.no-lock',
    text: expect.stringMatching(/^This person joined .*Nothing was sent/),
  }
  expect(() => ana.engine.context.sendMessage(letter(hostile.did), [])).toThrow(expect.objectContaining(refused))
  expect(() => ana.engine.context.sendMessage(letter(`${hostile.did}x`), [])).toThrow(
    expect.objectContaining({ kind: 'REFUSED', code: 'mail.not-a-member' }),
  )
  expect(mail()).toBe(before)

  ana.engine.context.sendMessage(letter(dids.ben ?? ''), [])
  ana.engine.submit(hub, 'transfer.post', { to: hostile.did, token: 'HRS', amount: 5n })
  lan.settle()
  expect(mail()).toBeGreaterThan(before)
  expect(readAccount(chain.reader, 'HRS', hostile.did).posted).toBe(1005n)
  const root = () => ['ana', 'ben', 'cy'].map((name) => toHex(lan.get(name).engine.hub(hub).chain.stateRoot()))
  expect(new Set(root()).size).toBe(1)
})
