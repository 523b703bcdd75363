import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NodeRefusal } from '#main/ports/failure.ts'
import { deviceCertClaim } from '#shared/core/identity/index.ts'
import { toBase64Url, toHex, utf8 } from '#shared/core/kernel/index.ts'
import { sealer, verifier } from '../sodium.ts'
import { keystorePath } from './file.ts'
import { createKeystore, openKeystore, restoreKeystore, type UnlockedKeys } from './keystore.ts'

const PASSPHRASE = 'correct horse battery staple'
const NOW = 1_700_000_000_000
const dirs: string[] = []
function freshDir(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'kind-keystore-'))
  dirs.push(dir)
  return dir
}
afterAll(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true })
})

/** The refusal's code; anything else that is thrown is a crash and fails the test. */
async function codeOf(act: () => unknown): Promise<string> {
  try {
    await act()
  } catch (thrown) {
    if (!(thrown instanceof NodeRefusal)) throw thrown
    expect(thrown.text).toMatch(/kept|Nothing was|left as it is|Create one/)
    return thrown.code
  }
  return 'done'
}

let dir: string
let keys: UnlockedKeys
beforeAll(async () => {
  dir = freshDir()
  keys = await createKeystore(dir, PASSPHRASE, NOW)
})
const fileText = (): string => readFileSync(keystorePath(dir), 'utf8')
/** Another folder with this text as its keystore. */
function dirWith(text: string | Uint8Array): string {
  const other = freshDir()
  writeFileSync(keystorePath(other), text)
  return other
}

describe('a new identity', () => {
  it('has 24 words, not yet on paper, and a certificate that holds', () => {
    expect(keys.words()).toHaveLength(24)
    expect(keys.seedConfirmed).toBe(false)
    expect(keys.deviceCert).toMatchObject({ did: keys.did, dev: keys.dev, seal: keys.seal, issued: NOW })
    expect(verifier.verify(deviceCertClaim(keys.deviceCert))).toBe(true)
    const message = utf8('something')
    expect(verifier.verify({ key: keys.dev, message, sig: keys.sign(message) })).toBe(true)
  })
  it('opens again as the same identity on the same device', async () => {
    const again = await openKeystore(dir, PASSPHRASE)
    expect([again.did, toHex(again.dev), again.words()]).toEqual([keys.did, toHex(keys.dev), keys.words()])
    const box = sealer.seal(utf8('letter'), keys.seal)
    expect(again.openSealed(box)).toEqual(utf8('letter'))
    again.lock()
  })
  it('remembers that the words are on paper', async () => {
    const own = freshDir()
    const fresh = await createKeystore(own, PASSPHRASE, NOW)
    await fresh.confirmSeed()
    await fresh.confirmSeed()
    expect(fresh.seedConfirmed).toBe(true)
    expect((await openKeystore(own, PASSPHRASE)).seedConfirmed).toBe(true)
  })
})

describe('the file', () => {
  it('holds no secret in any plain form', () => {
    const text = fileText()
    const word = keys.words().slice(0, 2).join(' ')
    const secret = keys.deviceSecret()
    const bytes = Buffer.from((JSON.parse(text) as { box: string }).box, 'base64url')
    for (const plain of [word, keys.words().join(','), PASSPHRASE, keys.did, 'entropy']) {
      expect(text).not.toContain(plain)
      expect(bytes.includes(plain)).toBe(false)
    }
    const [seed, head] = [secret.subarray(0, 32), secret.subarray(0, 8)]
    for (const form of [toHex(seed), toBase64Url(seed), Buffer.from(seed).toString('base64')])
      expect(text).not.toContain(form.slice(0, 20))
    expect(bytes.includes(head)).toBe(false)
  })
  it.skipIf(process.platform === 'win32')('is for its owner only', () =>
    expect(statSync(keystorePath(dir)).mode & 0o777).toBe(0o600),
  )
  it('names the parameters that DESIGN and SECURITY ask for', () =>
    expect(JSON.parse(fileText())).toMatchObject({
      v: 1,
      kdf: { name: 'argon2id', memKiB: 65_536, passes: 3, lanes: 1 },
      cipher: 'xchacha20poly1305',
    }))
  it('leaves nothing half-written beside it', () => expect(readdirSync(dir)).toEqual(['keystore.json']))
  it('stays whole when the disk refuses', async () => {
    const own = freshDir()
    const fresh = await createKeystore(own, PASSPHRASE, NOW)
    const before = readFileSync(keystorePath(own), 'utf8')
    mkdirSync(`${keystorePath(own)}.new`)
    await expect(fresh.confirmSeed()).rejects.toThrow(/EISDIR|EPERM|EACCES/)
    expect(fresh.seedConfirmed).toBe(false)
    expect(readFileSync(keystorePath(own), 'utf8')).toBe(before)
  })
})

describe('what does not open', () => {
  it.each(['', 'wrong', `${PASSPHRASE} `, PASSPHRASE.toUpperCase()])('passphrase %j', async (passphrase) => {
    const before = fileText()
    expect(await codeOf(() => openKeystore(dir, passphrase))).toBe('keystore.wrong-passphrase')
    expect(fileText()).toBe(before)
  })
  it('a folder without one', async () =>
    expect(await codeOf(() => openKeystore(freshDir(), PASSPHRASE))).toBe('keystore.missing'))
  it('an identity is never overwritten', async () => {
    const words = keys.words().join(' ')
    const before = fileText()
    expect(await codeOf(() => createKeystore(dir, 'another', NOW))).toBe('keystore.exists')
    expect(await codeOf(() => restoreKeystore(dir, words, 'another', NOW))).toBe('keystore.exists')
    expect(fileText()).toBe(before)
  })
  it('nor made without a passphrase', async () => {
    const empty = freshDir()
    expect(await codeOf(() => createKeystore(empty, '', NOW))).toBe('keystore.passphrase')
    expect(existsSync(keystorePath(empty))).toBe(false)
  })
  it.each([
    ['one wrong word', 'seed.word', (words: string[]) => words.with(2, 'kindd')],
    ['one word less', 'seed.length', (words: string[]) => words.slice(1)],
    ['the words in reverse', 'seed.checksum', () => [...Array.from({ length: 23 }, () => 'zoo'), 'abandon']],
  ])('%s', async (_name, code, change) => {
    const empty = freshDir()
    expect(await codeOf(() => restoreKeystore(empty, change(keys.words()).join(' '), PASSPHRASE, NOW))).toBe(code)
    expect(readdirSync(empty)).toEqual([])
  })

  const json = (change: (file: Record<string, unknown> & { kdf: Record<string, unknown> }) => void): string => {
    const file = JSON.parse(fileText())
    change(file)
    return JSON.stringify(file)
  }
  const flipAt = (text: string): string => (text.startsWith('A') ? `B${text.slice(1)}` : `A${text.slice(1)}`)
  it.each<[string, () => string | Uint8Array]>([
    ['nothing', () => ''],
    ['half of it', () => fileText().slice(0, fileText().length / 2)],
    ['zeros, as after a power loss', () => new Uint8Array(fileText().length)],
    ['bytes that are no text', () => Uint8Array.from({ length: 500 }, () => 0xff)],
    ['null', () => 'null'],
    ['a list', () => '[]'],
    ['a deep list', () => '['.repeat(100_000)],
    ['another version', () => json((file) => Object.assign(file, { v: 2 }))],
    ['weaker parameters', () => json(({ kdf }) => Object.assign(kdf, { memKiB: 8, passes: 1 }))],
    ['parameters that exhaust memory', () => json(({ kdf }) => Object.assign(kdf, { memKiB: 2 ** 31 }))],
    ['another cipher', () => json((file) => Object.assign(file, { cipher: 'none' }))],
    ['an unknown field', () => json((file) => Object.assign(file, { more: 1 }))],
    ['another salt', () => json(({ kdf }) => Object.assign(kdf, { salt: flipAt(kdf.salt as string) }))],
    ['another nonce', () => json((file) => Object.assign(file, { nonce: flipAt(file.nonce as string) }))],
    ['another box', () => json((file) => Object.assign(file, { box: flipAt(file.box as string) }))],
    ['another sum', () => json((file) => Object.assign(file, { sum: flipAt(file.sum as string) }))],
    ['an empty box', () => json((file) => Object.assign(file, { box: '' }))],
  ])('damaged: %s', async (_name, damage) => {
    const damaged = dirWith(damage())
    const before = readFileSync(keystorePath(damaged))
    expect(await codeOf(() => openKeystore(damaged, PASSPHRASE))).toBe('keystore.damaged')
    expect(readFileSync(keystorePath(damaged))).toEqual(before)
  })

  it('every single changed byte is told as damage or changes nothing, and never crashes', async () => {
    const text = Buffer.from(fileText())
    const damaged = freshDir()
    let harmless = 0
    for (let at = 0; at < text.length; at++) {
      const changed = Buffer.from(text)
      changed[at] = (text[at] as number) ^ (1 << (at % 8))
      writeFileSync(keystorePath(damaged), changed)
      const code = await codeOf(async () => (await openKeystore(damaged, PASSPHRASE)).lock())
      if (code === 'done') harmless++
      else expect(code, `byte ${at} of ${text.length}`).toBe('keystore.damaged')
    }
    // Only JSON's own white space can change without changing the content.
    expect(harmless).toBeLessThan(text.toString().match(/\s/g)?.length ?? 0)
  }, 120_000)
})

describe('a restored identity', () => {
  it('has the same did and opens old letters, on a device key of its own', async () => {
    const letter = sealer.seal(utf8('sent before the disk died'), keys.seal)
    const restored = await restoreKeystore(freshDir(), keys.words().join(' '), 'a new passphrase', NOW + 1)
    expect(restored.did).toBe(keys.did)
    expect(toHex(restored.dev)).not.toBe(toHex(keys.dev))
    expect(restored.openSealed(letter)).toEqual(utf8('sent before the disk died'))
    expect(restored.seedConfirmed).toBe(true)
    expect(verifier.verify(deviceCertClaim(restored.deviceCert))).toBe(true)
  })
  it('never gets the same device key twice', async () => {
    const devices = new Set<string>()
    for (let i = 0; i < 5; i++) {
      const restored = await restoreKeystore(freshDir(), keys.words().join(' '), PASSPHRASE, NOW)
      devices.add(toHex(restored.dev))
      restored.lock()
    }
    expect(devices.size).toBe(5)
  })
  it('from a copied folder mints a device, durably, and locks the old one', async () => {
    const copy = dirWith(fileText())
    const old = await openKeystore(copy, PASSPHRASE)
    const minted = await old.mintDevice(NOW + 5)
    expect(await codeOf(() => old.sign(utf8('m')))).toBe('identity.locked')
    expect([minted.did, minted.deviceCert.issued]).toEqual([keys.did, NOW + 5])
    expect(toHex(minted.dev)).not.toBe(toHex(keys.dev))
    expect(toHex((await openKeystore(copy, PASSPHRASE)).dev)).toBe(toHex(minted.dev))
  })
})

describe('locking', () => {
  it('overwrites every secret and refuses every act that needs one', async () => {
    const own = await openKeystore(dir, PASSPHRASE)
    const copy = own.deviceSecret()
    own.lock()
    own.lock()
    expect(copy.some((byte) => byte !== 0)).toBe(true)
    const acts: (() => unknown)[] = [
      () => own.sign(utf8('m')),
      () => own.signAsIdentity(utf8('m')),
      () => own.openSealed(new Uint8Array(100)),
      () => own.deviceSecret(),
      () => own.words(),
      () => own.confirmSeed(),
      () => own.mintDevice(NOW),
    ]
    for (const act of acts) expect(await codeOf(act)).toBe('identity.locked')
    expect([own.did, toHex(own.dev)]).toEqual([keys.did, toHex(keys.dev)])
    expect(await codeOf(async () => (await openKeystore(dir, PASSPHRASE)).lock())).toBe('done')
  })
})
