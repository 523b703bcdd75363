/** One rule for names: this device refuses before it makes a key, and what it lets through every hub takes. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readMember } from '#shared/core/hubs/index.ts'
import { parseNickname } from '#shared/core/identity/index.ts'
import { nickname } from '#shared/wire/shape.ts'
import { wordsOf } from '../adapters/crypto/seed.ts'
import { LedgerNode } from './ledger-node.ts'

let home = ''
let node: LedgerNode
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-naming-'))
  node = new LedgerNode(
    home,
    () => undefined,
    () => 1_800_000_000_000,
  )
})
afterEach(() => {
  node.close()
  rmSync(home, { recursive: true, force: true })
})

const NAMES: [shown: string, name: string, code: string][] = [
  ['nothing', '', 'nickname.empty'],
  ['only blanks', ' \u2003 ', 'nickname.empty'],
  ['33 characters', 'x'.repeat(33), 'nickname.too-long'],
  ['a zero-width space', 'An\u200ba', 'nickname.invisible'],
  ['a Hangul filler', '\u3164', 'nickname.invisible'],
  ['a turn of direction', 'Ana\u202e', 'nickname.invisible'],
  ['a tower of marks', `a${'\u0301\u0300'.repeat(4)}`, 'nickname.invisible'],
]

it.each(['🧺'.repeat(32), 'x'.repeat(32), 'می\u200cخواهم', '👩🏽\u200d🌾'])('%j founds a hub', async (nick) => {
  await node.call('identity.create', { nick, passphrase: 'correct horse battery staple' })
  const form = { name: 'Oak', tokenName: 'Hours', tokenCode: 'HRS', decimals: 2, grant: '0', creditLimit: '0' }
  const { hub } = (await node.call('hubs.create', form)) as { hub: string }
  const { did } = node.engine.unlocked()
  expect(readMember(node.engine.hub(hub).chain.reader, did)?.nick).toBe(nick)
})

it('every name that passes here passes the wire', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const name = parseNickname(text)
      if (name.ok) expect(nickname.safeParse(name.value).success).toBe(true)
    }),
    { numRuns: 2000 },
  ))

describe.each(NAMES)('a name of %s', (_shown, nick, code) => {
  it('is refused and no key is made', async () => {
    const words = wordsOf(new Uint8Array(16).fill(7)).join(' ')
    const passphrase = 'correct horse battery staple'
    for (const attempt of [
      node.call('identity.create', { nick, passphrase }),
      node.call('identity.restore', { nick, passphrase, words }),
    ])
      await expect(attempt).rejects.toMatchObject({ kind: 'REFUSED', code })
    expect(await node.call('identity.status', {})).toMatchObject({ state: 'missing' })
  })
})

it('a name is kept in one spelling: composed, trimmed, one space for many', async () => {
  await node.call('identity.create', { nick: '  Zoe\u0301   B ', passphrase: 'correct horse battery staple' })
  expect(await node.call('identity.status', {})).toMatchObject({ nick: 'Zo\u00e9 B' })
})
