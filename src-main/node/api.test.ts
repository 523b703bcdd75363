import { mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ORPCError } from '@orpc/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { controlClient, NoNodeHere } from '../adapters/api/control-client.ts'
import { type ControlSocket, claimDirectory, DirectoryInUse } from '../adapters/api/control-socket.ts'
import { noKeyring } from '../ports/keyring.ts'
import type { PersonDesk } from '../ports/person.ts'
import { ScriptedClient } from '../testing/scripted-client.ts'
import { openApi } from './api.ts'
import { IdentityDoor } from './identity.ts'
import { MarketNode } from './market-node.ts'

const DIGEST = 'ab'.repeat(32)
const HUB = 'cd'.repeat(32)
const PAY = { act: 'pay', hub: HUB, to: 'did:key:z6Mk', amount: '5' } as const
const sheet = { digest: DIGEST, sentence: 'You pay 5.' }

let dir: string
let control: ControlSocket | undefined

beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'kind-api-'))
})
afterEach(async () => {
  await control?.close()
  control = undefined
  rmSync(dir, { recursive: true, force: true })
})

/** A node over a scripted thread, answering on the control socket of `dir`. */
async function start(script: Record<string, (input: never) => unknown>, person?: PersonDesk) {
  const client = new ScriptedClient({
    'identity.status': () => ({ state: 'open', did: 'did:key:z6Mk', seedConfirmed: true }),
    'acts.prepare': () => sheet,
    'acts.approve': () => ({ event: HUB }),
    ...script,
  })
  const node = new MarketNode({
    client,
    identity: new IdentityDoor(client, noKeyring),
    openNetwork: () => Promise.reject(new Error('no network here')),
  })
  const api = openApi(
    { node, person, version: '0', runtime: 'test' },
    person === undefined ? () => undefined : undefined,
  )
  control = await claimDirectory(dir)
  control.serve(api.http)
  return { client, node, ask: controlClient(dir) }
}

const refusal = (code: string) => expect.objectContaining({ code, defined: true })

describe('the control socket', () => {
  test('is private to its owner', async () => {
    await start({})
    expect(statSync(control?.path ?? '').mode & 0o777).toBe(0o600)
  })
  test('is the lock of its directory, until its node is gone', async () => {
    await start({})
    await expect(claimDirectory(dir)).rejects.toThrow(DirectoryInUse)
    await control?.close()
    control = await claimDirectory(dir)
  })
  test('of a directory where no node runs is said plainly', async () => {
    await expect(controlClient(dir)('app.status', undefined)).rejects.toThrow(NoNodeHere)
    await expect(controlClient(path.join(dir, 'nothing'))('app.status', undefined)).rejects.toThrow(
      /No Kind Market node runs/,
    )
  })
  test('of a path longer than the system allows lies elsewhere', async () => {
    dir = path.join(dir, 'x'.repeat(120))
    const { mkdirSync } = await import('node:fs')
    mkdirSync(dir)
    const { ask } = await start({ 'notices.removeDraft': () => ({}) })
    expect(control?.path.startsWith(dir)).toBe(false)
    await expect(ask('notices.removeDraft', { draft: 'a' })).resolves.toEqual({})
  })
  test('lets a call that comes before the node is up wait', async () => {
    control = await claimDirectory(dir)
    const early = controlClient(dir)('notices.removeDraft', { draft: 'a' })
    const client = new ScriptedClient({ 'notices.removeDraft': () => ({}) })
    const node = new MarketNode({
      client,
      identity: new IdentityDoor(client, noKeyring),
      openNetwork: () => Promise.reject(new Error('none')),
    })
    control.serve(openApi({ node, person: undefined, version: '0', runtime: 'test' }).http)
    await expect(early).resolves.toEqual({})
  })
})

describe('the contract', () => {
  test('forwards a procedure under its own path', async () => {
    const { client, ask } = await start({ 'notices.removeDraft': () => ({}) })
    await ask('notices.removeDraft', { draft: 'a' })
    expect(client.calls.at(-1)).toEqual({ path: 'notices.removeDraft', input: { draft: 'a' } })
  })
  test('answers after the keys were opened at start, not with a lock that is about to fall', async () => {
    const opened = Promise.withResolvers<object>()
    const { client, node, ask } = await start({
      'identity.status': () => ({ state: 'locked' }),
      'identity.open': () => opened.promise,
      'notices.removeDraft': () => ({}),
    })
    const opening = node.identity.openAtStart('secret')
    const removal = ask('notices.removeDraft', { draft: 'a' })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(client.calls.map(({ path: name }) => name)).toEqual(['identity.status', 'identity.open'])
    opened.resolve({})
    await Promise.all([opening, removal])
    expect(client.calls.at(-1)?.path).toBe('notices.removeDraft')
  })
  test('refuses an input that is not of its schema before the thread hears of it', async () => {
    const { client, ask } = await start({})
    await expect(ask('notices.removeDraft', { draft: 1 })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(ask('notices.removeDraft', { draft: 'a', more: 1 })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(client.calls).toEqual([])
  })
  test.each([
    ['REFUSED', 409],
    ['LOCKED', 401],
    ['NOT_FOUND', 404],
  ])('carries %s with its code and words', async (kind, status) => {
    const { ask } = await start({
      'notices.removeDraft': () => {
        throw { kind, code: 'because', text: 'Because.' }
      },
    })
    const thrown = await ask('notices.removeDraft', { draft: 'a' }).catch((error: unknown) => error)
    expect(thrown).toBeInstanceOf(ORPCError)
    expect(thrown).toEqual(refusal(kind))
    expect(thrown).toMatchObject({ status, message: 'Because.', data: { code: 'because', text: 'Because.' } })
  })
  test('tells nothing of a defect to the other side', async () => {
    const { ask } = await start({
      'notices.removeDraft': () => {
        throw new Error('secret path /home/a')
      },
    })
    await expect(ask('notices.removeDraft', { draft: 'a' })).rejects.toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
      message: 'Internal server error',
    })
  })
  test('streams changes, several as one', async () => {
    const { client, ask } = await start({})
    const stream = (await ask('app.changes', undefined)) as AsyncGenerator<{ topics: string[] }>
    const first = stream.next()
    await new Promise((resolve) => setTimeout(resolve, 50))
    client.emit({ kind: 'changed', topics: ['wallet', 'ledger'] })
    client.emit({ kind: 'changed', topics: ['wallet', 'hubs'] })
    const { value } = await first
    expect(value?.topics.toSorted()).toEqual(['hubs', 'ledger', 'wallet'])
    await stream.return(undefined)
  })
})

describe('an act', () => {
  const desk = (sign: PersonDesk['sign'], confirmSeed = () => Promise.resolve(false)): PersonDesk => ({
    sign,
    confirmSeed,
    compareDevice: () => Promise.resolve(false),
    enterSeed: () => Promise.resolve(false),
    files: {
      saveBackup: () => Promise.resolve(undefined),
      chooseBackup: () => Promise.resolve(undefined),
      chooseFiles: () => Promise.resolve([]),
      savePlace: () => Promise.resolve(undefined),
    },
    camera: { open: () => Promise.resolve(false), close: () => undefined },
    printer: { print: ({ body }) => Promise.resolve(new TextEncoder().encode(body)) },
  })
  const PRINTED = { 'acts.paper': () => ({ name: 'a.pdf', title: 'A', body: '<p>A</p>', foot: 'A' }) }
  test('is printed by the window of a desktop', async () => {
    const person = desk(() => Promise.resolve('declined'))
    const { ask } = await start(PRINTED, person)
    const answer = await ask('agreements.paper', { negotiation: HUB.slice(0, 32) })
    expect(answer).toEqual({ name: 'a.pdf', data: btoa('<p>A</p>') })
  })
  test('is not printed where there is no window, and what to do is said', async () => {
    const { ask } = await start(PRINTED)
    await expect(ask('agreements.paper', { negotiation: HUB.slice(0, 32) })).rejects.toThrow(/has no window/)
  })
  test('waits for the operator of a headless node, who approves it by digest', async () => {
    const { ask } = await start({})
    await expect(ask('agreements.request', { act: PAY })).resolves.toEqual({
      outcome: 'waiting',
      digest: DIGEST,
      sentence: 'You pay 5.',
    })
    await expect(ask('operator.approve', { digest: DIGEST })).resolves.toEqual({ event: HUB })
  })
  test('is signed on a desktop by the sheet alone', async () => {
    const { ask } = await start(
      {},
      desk((_sheet, approve) => approve(DIGEST).then(() => 'signed')),
    )
    await expect(ask('agreements.request', { act: PAY })).resolves.toMatchObject({ outcome: 'signed', event: HUB })
    await expect(ask('operator.approve', { digest: DIGEST })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
  test('declined leaves nothing signed', async () => {
    const { ask, client } = await start(
      {},
      desk(() => Promise.resolve('declined')),
    )
    await expect(ask('agreements.request', { act: PAY })).resolves.toMatchObject({ outcome: 'declined' })
    expect(client.calls.map(({ path: name }) => name)).not.toContain('acts.approve')
  })
  test('cannot be swapped for another digest by the window', async () => {
    const { ask, client } = await start(
      {},
      desk((_sheet, approve) => approve('00'.repeat(32)).then(() => 'signed')),
    )
    await expect(ask('agreements.request', { act: PAY })).rejects.toMatchObject({ data: { code: 'other-digest' } })
    expect(client.calls.map(({ path: name }) => name)).not.toContain('acts.approve')
  })
  test('that puts value waits until the recovery words are on paper', async () => {
    const unconfirmed = {
      'identity.status': () => ({ state: 'open', seedConfirmed: false }),
      'identity.words': () => ({ words: ['a', 'b'] }),
    }
    const { ask, client } = await start(
      unconfirmed,
      desk(() => Promise.resolve('signed')),
    )
    await expect(ask('agreements.request', { act: PAY })).rejects.toMatchObject({
      data: { code: 'seed-not-confirmed' },
    })
    expect(client.calls.map(({ path: name }) => name)).not.toContain('acts.prepare')
  })
})
