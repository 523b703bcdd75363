/** A hub is what its genesis says, and its genesis has to be true: whom it names as its founder has signed that. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { encodeGenesis, hubId } from '#shared/core/hub/index.ts'
import { inviteMessage } from '#shared/core/hubs/invite.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import { encodeFrame } from '#shared/wire/codec.ts'
import type { Genesis } from '#shared/wire/hubs.ts'
import { LanOfNodes } from '../testing/lan.ts'
import { readInvite, writeInvite } from './invites.ts'

const HUB = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 2, grant: '1000', creditLimit: '0' }
let home = ''
let lan: LanOfNodes
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-founding-'))
  lan = new LanOfNodes(home)
})
afterEach(() => {
  lan.close()
  rmSync(home, { recursive: true, force: true })
})

/** What Mallory's node answers when Ana asks for a hub that is like hers but for `change`; whether Ana has taken it. */
async function taken(change: (founder: Genesis['founder'], ana: string) => Genesis['founder']): Promise<boolean> {
  const [ana, mallory] = [await lan.node('ana'), await lan.node('mallory')]
  const { hub } = (await mallory.call('hubs.create', HUB)) as { hub: string }
  const { link } = (await mallory.call('hubs.invite', { hub, uses: 1, days: 7 })) as { link: string }
  const { genesis } = mallory.engine.hub(hub).chain
  const other = { ...genesis, founder: change(genesis.founder, ana.engine.unlocked().did) }
  const [id, told, keys] = [hubId(other), readInvite(link), mallory.engine.unlocked()]
  const { sig: _, ...unsigned } = told.cert
  const cert = { ...unsigned, sig: keys.sign(inviteMessage(id, unsigned)) }
  await ana.call('hubs.join', { link: writeInvite({ ...told, hub: id, cert }) })
  lan.connect('ana', 'mallory')
  ana.engine.frame(toHex(keys.dev), encodeFrame({ k: 'genesis', hub: id, bytes: encodeGenesis(other) }))
  return ana.engine.hubs.has(toHex(id))
}

it('a genesis that its founder signed is taken', async () => expect(await taken((founder) => founder)).toBe(true))

it.each<[string, Parameters<typeof taken>[0]]>([
  ['names somebody else as its founder', (founder, ana) => ({ ...founder, did: ana })],
  ['names another device of its founder', (founder) => ({ ...founder, dev: new Uint8Array(32).fill(7) })],
  [
    'is signed by a key that is not in the founder’s name',
    (founder) => ({ ...founder, key: new Uint8Array(32).fill(7) }),
  ],
])('a genesis that %s is not', async (_, change) => expect(await taken(change)).toBe(false))
