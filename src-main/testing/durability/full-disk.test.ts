/** The real thread on a real disk that becomes full: refused in words, nothing acknowledged is gone, and it goes on by itself. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startThread } from '../../node/thread.ts'
import type { NodeClient } from '../../ports/node.ts'
import { PASSPHRASE } from '../lan.ts'
import { SmallDisk } from './small-disk.ts'

const main = new URL('../../main.ts', import.meta.url).href
const FORM = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 0, grant: '1000', creditLimit: '0' }
const TIMEOUT = 120_000
/** More than ever fit; a disk that takes so many is not full. */
const TRIES = 400
let disk: SmallDisk | undefined
let elsewhere = ''
let client: NodeClient | undefined
beforeEach(() => {
  disk = SmallDisk.mount(12)
  elsewhere = mkdtempSync(path.join(os.tmpdir(), 'kind-elsewhere-'))
})
afterEach(async () => {
  await client?.close()
  disk?.unmount()
  rmSync(elsewhere, { recursive: true, force: true })
})

const start = (dir: string, state: string): NodeClient => startThread(dir, main, { state })
type Published = { id: string }
const publish = (node: NodeClient, hub: string, n: number): Promise<Published> =>
  node.call('notices.publish', {
    hub,
    form: {
      purpose: 'offer',
      category: 'skill',
      title: `Bread ${n}`,
      text: 'Baked this morning. '.repeat(60),
      price: { kind: 'barter', wants: 'eggs' },
      quantity: 1,
      unit: 'loaf',
      place: 'Riverside',
      expires: Date.now() + 86_400_000,
    },
  }) as Promise<Published>

/** Publishes until the disk refuses; what was acknowledged, and the refusal. */
async function untilRefused(node: NodeClient, hub: string): Promise<{ kept: string[]; refusal: unknown }> {
  const kept: string[] = []
  for (let n = 0; n < TRIES; n++) {
    try {
      kept.push((await publish(node, hub, n)).id)
    } catch (refusal) {
      return { kept, refusal }
    }
  }
  throw new Error('the disk never became full')
}

async function shown(node: NodeClient): Promise<string[]> {
  const input = { text: '', mine: true, withEnded: false, sort: 'newest', limit: 500 }
  return ((await node.call('notices.search', input)) as { items: Published[] }).items.map(({ id }) => id)
}
const codes = async (node: NodeClient): Promise<string[]> =>
  ((await node.call('node.alarms', undefined)) as { code: string }[]).map(({ code }) => code)

it.each([
  ['its data', 'store.full', /disk is full.*everything before it is kept/],
  ['its note of what it signed', 'witness.unwritable', /nothing more is signed/],
] as const)(
  'full under %s: refused in words, kept, and it goes on when there is space',
  { timeout: TIMEOUT },
  async (what, code, words) => {
    if (!disk) return console.info('not possible here: a small disk needs the right to mount one')
    const small = disk.folder('kind')
    const [dir, state] = what === 'its data' ? [small, elsewhere] : [elsewhere, small]
    client = start(dir, state)
    await client.call('identity.create', { nick: 'Ana', passphrase: PASSPHRASE })
    const { hub } = (await client.call('hubs.create', FORM)) as { hub: string }
    disk.fill(what === 'its data' ? 700_000 : 4096)
    const { kept, refusal } = await untilRefused(client, hub)
    expect(kept.length).toBeGreaterThan(3)
    expect(refusal).toMatchObject({ kind: 'REFUSED', code })
    expect(String(refusal)).toMatch(words)
    await expect(publish(client, hub, TRIES)).rejects.toMatchObject({ code })

    disk.free()
    const after = await publish(client, hub, TRIES + 1)
    expect(await codes(client)).toEqual([])
    expect(await shown(client)).toEqual(expect.arrayContaining([...kept, after.id]))
    await client.close()

    client = start(dir, state)
    await client.call('identity.open', { passphrase: PASSPHRASE })
    expect(await shown(client)).toEqual(expect.arrayContaining([...kept, after.id]))
    expect(await client.call('node.rebuild', { hub })).toMatchObject({ equal: true })
    expect(await codes(client)).toEqual([])
  },
)

it('full when it is closed and started: nothing is lost, and calls are answered once there is space', {
  timeout: TIMEOUT,
}, async () => {
  if (!disk) return console.info('not possible here: a small disk needs the right to mount one')
  const dir = disk.folder('kind')
  client = start(dir, elsewhere)
  await client.call('identity.create', { nick: 'Ana', passphrase: PASSPHRASE })
  const { hub } = (await client.call('hubs.create', FORM)) as { hub: string }
  const { id } = await publish(client, hub, 1)
  disk.fill(0)
  await client.close()
  client = start(dir, elsewhere)
  const refused = await client.call('app.saveSettings', { theme: 'dark' }).catch((error: unknown) => error)
  expect(refused).toMatchObject({ kind: 'REFUSED', code: 'store.full' })
  disk.free()
  expect(await client.call('app.saveSettings', { theme: 'dark' })).toMatchObject({ theme: 'dark' })
  await client.call('identity.open', { passphrase: PASSPHRASE })
  expect(await shown(client)).toEqual([id])
  expect(await codes(client)).toEqual([])
})
