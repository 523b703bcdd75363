import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deviceCertClaim } from '#shared/core/identity/index.ts'
import { toBase64Url, toHex, utf8 } from '#shared/core/kernel/index.ts'
import { openSealed, sealer, verifier } from '../sodium.ts'
import { openEnvelope } from './envelope.ts'
import { keystorePath } from './file.ts'
import { createKeystore, openKeystore, restoreKeystore, type UnlockedKeys } from './keystore.ts'
import { decodeSecrets } from './secrets.ts'

const PASSPHRASE = 'canary-passphrase-7431'
const NOW = 1_790_000_000_000
const ZERO_WORDS = `${'abandon '.repeat(11)}about`
const homes: string[] = []
function home(): string {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'kind-keystore-'))
  homes.push(dir)
  return dir
}
afterAll(() => {
  for (const dir of homes) rmSync(dir, { recursive: true, force: true })
})

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'opened',
    (error: { code?: string }) => error.code ?? `crash: ${error}`,
  )
const textOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => '',
    (error: { text: string }) => error.text,
  )

const sealed = (text: Uint8Array, to: Uint8Array): Uint8Array => sealer.seal(text, to) ?? new Uint8Array()

describe('a keystore', () => {
  const dir = home()
  let made: UnlockedKeys
  let text: string
  beforeAll(async () => {
    made = await createKeystore(dir, PASSPHRASE, NOW)
    text = readFileSync(keystorePath(dir), 'utf8')
  })

  it('opens as the same identity on the same device', async () => {
    const opened = await openKeystore(dir, PASSPHRASE)
    expect([opened.did, opened.dev, opened.seal, opened.words()]).toEqual([made.did, made.dev, made.seal, made.words()])
    expect(opened.deviceCert).toEqual(made.deviceCert)
    expect(opened.words()).toHaveLength(24)
  })

  it('certifies its device by the identity, and signs by the device', () => {
    expect(verifier.verify(deviceCertClaim(made.deviceCert))).toBe(true)
    expect(made.deviceCert.issued).toBe(NOW)
    const message = utf8('a message')
    expect(verifier.verify({ key: made.dev, message, sig: made.sign(message) })).toBe(true)
    expect(made.openSealed(sealed(message, made.seal))).toEqual(message)
    expect(made.openSealed(new Uint8Array(10))).toBeUndefined()
  })

  it('is one file of its owner’s, written whole', () => {
    expect(readdirSync(dir)).toEqual(['keystore.json'])
    if (process.platform !== 'win32') expect(statSync(keystorePath(dir)).mode & 0o777).toBe(0o600)
    expect(JSON.parse(text)).toMatchObject({
      v: 1,
      kdf: { name: 'argon2id', memKiB: 65_536, passes: 3, lanes: 1 },
      cipher: 'xchacha20poly1305',
    })
  })

  it('holds nothing in plain text', async () => {
    const opened = await openEnvelope(PASSPHRASE, text)
    const secrets = opened.ok ? decodeSecrets(opened.value.plaintext) : undefined
    if (secrets?.from.kind !== 'words') throw new Error('not opened')
    const { from, seal, device } = secrets
    const { entropy, root } = from.keys
    const all = [entropy, root.subarray(0, 32), seal.secretKey, device.secretKey.subarray(0, 32)]
    const written = [text, toHex(Buffer.from(JSON.parse(text).box, 'base64url'))].join(' ').toLowerCase()
    for (const secret of all) {
      expect(secret.some((byte) => byte !== 0)).toBe(true)
      for (const form of [toHex(secret), toBase64Url(secret), Buffer.from(secret).toString('base64').slice(0, 40)])
        expect(written).not.toContain(form.toLowerCase())
    }
    for (const form of [PASSPHRASE, made.did, made.words().slice(0, 3).join(' ')])
      expect(written).not.toContain(form.toLowerCase())
  })

  it('does not open with another passphrase, nor with none', async () => {
    expect(await codeOf(openKeystore(dir, 'canary-passphrase-7432'))).toBe('keystore.wrong-passphrase')
    expect(await codeOf(openKeystore(dir, ''))).toBe('keystore.wrong-passphrase')
    expect(readFileSync(keystorePath(dir), 'utf8')).toBe(text)
  })

  it('with any bit flipped is known as damaged before the passphrase is tried, or opens as it was', async () => {
    const bytes = Buffer.from(text)
    let whole = 0
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] as number) ^ (1 << (at % 8))
      // Blanks and the like may change without loss: those files still open, which costs a derivation each; a few are enough.
      if (sameJson(changed.toString('utf8'), text)) {
        if (++whole > 3) continue
        expect((await openEnvelope(PASSPHRASE, changed.toString('utf8'))).ok).toBe(true)
      } else expect(await openEnvelope(PASSPHRASE, changed.toString('utf8'))).toEqual({ ok: false, error: 'damaged' })
    }
  })

  it.each([
    ['empty', ''],
    ['cut in half', undefined],
    ['another JSON', '[]'],
    ['a deep JSON', '['.repeat(100_000)],
    ['weaker parameters', 'weaker'],
  ])('%s is damaged, and is left as it is', async (what, content) => {
    const other = home()
    const damaged =
      what === 'cut in half'
        ? text.slice(0, text.length / 2)
        : content === 'weaker'
          ? text.replace('65536', '8')
          : (content as string)
    writeFileSync(keystorePath(other), damaged)
    expect(await codeOf(openKeystore(other, PASSPHRASE))).toBe('keystore.damaged')
    expect(await textOf(openKeystore(other, PASSPHRASE))).toMatch(/left as it is.*restore your identity/)
    expect(readFileSync(keystorePath(other), 'utf8')).toBe(damaged)
  })
})

function sameJson(changed: string, original: string): boolean {
  try {
    return JSON.stringify(JSON.parse(changed)) === JSON.stringify(JSON.parse(original))
  } catch {
    return false
  }
}

describe('making and restoring', () => {
  it('is refused where there is none, where there is one, and without a passphrase', async () => {
    const dir = home()
    expect(await codeOf(openKeystore(dir, PASSPHRASE))).toBe('keystore.missing')
    expect(await codeOf(createKeystore(dir, '', NOW))).toBe('keystore.passphrase')
    expect(readdirSync(dir)).toEqual([])
    const first = await createKeystore(dir, PASSPHRASE, NOW)
    expect(await codeOf(createKeystore(dir, PASSPHRASE, NOW))).toBe('keystore.exists')
    expect(await codeOf(restoreKeystore(dir, ZERO_WORDS, PASSPHRASE, NOW))).toBe('keystore.exists')
    expect((await openKeystore(dir, PASSPHRASE)).did).toBe(first.did)
  })

  it('at the same moment makes one identity', async () => {
    const dir = home()
    const codes = await Promise.all([1, 2].map(() => codeOf(createKeystore(dir, PASSPHRASE, NOW))))
    expect(codes.sort()).toEqual(['keystore.exists', 'opened'])
  })

  it.each([
    ['abandon', 'seed.length'],
    [ZERO_WORDS.replace('about', 'abuot'), 'seed.word'],
    [ZERO_WORDS.replace('about', 'above'), 'seed.checksum'],
  ])('from %j is %s and writes nothing', async (words, code) => {
    const dir = home()
    expect(await codeOf(restoreKeystore(dir, words, PASSPHRASE, NOW))).toBe(code)
    expect(await textOf(restoreKeystore(dir, words, PASSPHRASE, NOW))).toContain('Nothing was changed')
    expect(readdirSync(dir)).toEqual([])
  })

  it('brings the identity and its sealing key back on a new device, and opens what was sealed before', async () => {
    const lost = await createKeystore(home(), PASSPHRASE, NOW)
    const box = sealed(utf8('for you'), lost.seal)
    const dir = home()
    await restoreKeystore(dir, lost.words().join(' '), 'another', NOW + 1)
    const back = await openKeystore(dir, 'another')
    expect([back.did, back.seal]).toEqual([lost.did, lost.seal])
    expect(back.dev).not.toEqual(lost.dev)
    expect(back.seedConfirmed).toBe(true)
    expect(back.openSealed(box)).toEqual(utf8('for you'))
    const about = new Uint8Array(32)
    expect([back.vrf, back.secretFor(about)]).toEqual([lost.vrf, lost.secretFor(about)])
    expect(back.proveDraw(about)).toEqual(lost.proveDraw(about))
  })
})

describe('an opened keystore', () => {
  it('remembers that its words are on paper', async () => {
    const dir = home()
    const keys = await createKeystore(dir, PASSPHRASE, NOW)
    expect([keys.seedConfirmed, (await openKeystore(dir, PASSPHRASE)).seedConfirmed]).toEqual([false, false])
    await keys.confirmSeed()
    await keys.confirmSeed()
    expect([keys.seedConfirmed, (await openKeystore(dir, PASSPHRASE)).seedConfirmed]).toEqual([true, true])
  })

  it('mints a device: the same identity, another key, the old object locked', async () => {
    const dir = home()
    const old = await createKeystore(dir, PASSPHRASE, NOW)
    await old.confirmSeed()
    const minted = await old.mintDevice(NOW + 5)
    const opened = await openKeystore(dir, PASSPHRASE)
    for (const keys of [minted, opened]) {
      expect([keys.did, keys.deviceCert.issued, keys.seedConfirmed]).toEqual([old.did, NOW + 5, true])
      expect(verifier.verify(deviceCertClaim(keys.deviceCert))).toBe(true)
      expect(keys.dev).not.toEqual(old.dev)
    }
    expect(opened.dev).toEqual(minted.dev)
    expect(() => old.sign(new Uint8Array(1))).toThrow('identity.locked')
    expect(minted.words()).toEqual(opened.words())
  })

  it('locked does nothing more that needs a secret, however often', async () => {
    const keys = await createKeystore(home(), PASSPHRASE, NOW)
    const secret = keys.deviceSecret()
    keys.lock()
    keys.lock()
    for (const act of [
      () => keys.sign(new Uint8Array(1)),
      () => keys.signAsIdentity(new Uint8Array(1)),
      () => keys.openSealed(new Uint8Array(60)),
      () => keys.deviceSecret(),
      () => keys.words(),
      () => keys.vrf,
      () => keys.proveDraw(new Uint8Array(32)),
      () => keys.secretFor(new Uint8Array(32)),
    ])
      expect(act).toThrow('identity.locked')
    expect(await codeOf(keys.confirmSeed())).toBe('identity.locked')
    expect(await codeOf(keys.mintDevice(NOW))).toBe('identity.locked')
    expect(secret.some((byte) => byte !== 0)).toBe(true)
    expect(keys.did).toMatch(/^did:key:z6Mk/)
  })

  it('shows no secret when it is printed or turned to JSON', async () => {
    const { inspect } = await import('node:util')
    const keys = await createKeystore(home(), PASSPHRASE, NOW)
    const secret = keys.deviceSecret()
    const printed = `${inspect(keys, { depth: 9, showHidden: true, maxArrayLength: null })} ${JSON.stringify(keys)}`
    expect(printed).not.toContain(PASSPHRASE)
    expect(printed).not.toContain([...secret.subarray(0, 12)].join(', '))
    expect(printed.replaceAll(/\s+/g, '')).not.toContain([...secret.subarray(0, 12)].join(','))
  })

  it('does not open boxes of others', async () => {
    const [ana, ben] = await Promise.all([
      createKeystore(home(), PASSPHRASE, NOW),
      createKeystore(home(), PASSPHRASE, NOW),
    ])
    expect(ben.openSealed(sealed(utf8('x'), ana.seal))).toBeUndefined()
    expect(openSealed(new Uint8Array(0), { publicKey: ana.seal, secretKey: new Uint8Array(32) })).toBeUndefined()
  })
})
