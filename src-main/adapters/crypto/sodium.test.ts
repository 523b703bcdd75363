import { Worker } from 'node:worker_threads'
import { argon2id } from '@noble/hashes/argon2.js'
import { describe, expect, it } from 'vitest'
import { vectors } from '#main/testing/vectors.ts'
import { fromHex, toHex, utf8 } from '#shared/core/kernel/index.ts'
import {
  aeadDecrypt,
  aeadEncrypt,
  deriveKey,
  entropy,
  keypair,
  keypairFromSeed,
  openSealed,
  sealer,
  sealPairFromSeed,
  sign,
  verifier,
  wipe,
} from './sodium.ts'

const MESSAGE = utf8('one loaf of rye')
const flipped = (bytes: Uint8Array, at: number): Uint8Array => bytes.with(at, (bytes[at] as number) ^ 1)

describe('signatures', () => {
  it('are RFC 8032’s (test 2)', () => {
    const { publicKey, secretKey } = keypairFromSeed(
      fromHex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'),
    )
    expect(toHex(publicKey)).toBe('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c')
    expect(toHex(sign(fromHex('72'), secretKey))).toBe(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    )
  })

  it('hold for their message and key only', () => {
    const { publicKey: key, secretKey } = keypair()
    const sig = sign(MESSAGE, secretKey)
    const claims = [
      { key, message: MESSAGE, sig },
      { key, message: flipped(MESSAGE, 3), sig },
      { key, message: MESSAGE, sig: flipped(sig, 40) },
      { key: keypair().publicKey, message: MESSAGE, sig },
    ]
    expect(verifier.verifyAll(claims)).toEqual([true, false, false, false])
  })

  it.each([
    ['an empty message', 32, 64, 0],
    ['a key of 31 bytes', 31, 64, 5],
    ['no key', 0, 64, 5],
    ['a signature of 63 bytes', 32, 63, 5],
    ['a signature of 65 bytes', 32, 65, 5],
    ['no signature', 32, 0, 5],
  ])('%s is false and no crash', (_, key, sig, message) => {
    const claim = { key: new Uint8Array(key), sig: new Uint8Array(sig), message: new Uint8Array(message) }
    expect(verifier.verify(claim)).toBe(false)
  })

  it('are the same on another thread', async () => {
    // The addon itself: Electron 33's Node loads no TypeScript in a worker.
    const source = `
      const sodium = require('node:module').createRequire(${JSON.stringify(import.meta.url)})('sodium-native')
      const [key, secret, sig] = [32, 64, 64].map((length) => Buffer.alloc(length))
      sodium.crypto_sign_seed_keypair(key, secret, Buffer.alloc(32))
      sodium.crypto_sign_detached(sig, Buffer.alloc(3), secret)
      require('node:worker_threads').parentPort.postMessage(new Uint8Array(sig))`
    const worker = new Worker(source, { eval: true })
    const answer = await new Promise<Uint8Array>((resolve, reject) =>
      worker.once('message', resolve).once('error', reject),
    )
    await worker.terminate()
    expect(toHex(answer)).toBe(toHex(sign(new Uint8Array(3), keypairFromSeed(new Uint8Array(32)).secretKey)))
  })
})

interface WycheproofSignatures {
  testGroups: {
    publicKey: { pk: string }
    tests: { tcId: number; comment: string; msg: string; sig: string; result: string }[]
  }[]
}
const wycheproof = vectors<WycheproofSignatures>('ed25519/wycheproof.json')
describe.skipIf(!wycheproof)('Wycheproof Ed25519', () => {
  const cases = (wycheproof?.testGroups ?? []).flatMap(({ publicKey: { pk }, tests }) =>
    tests.map((one) => ({ ...one, pk })),
  )
  it.each(cases)('$tcId $comment: $result', ({ pk, msg, sig, result }) =>
    expect(verifier.verify({ key: fromHex(pk), message: fromHex(msg), sig: fromHex(sig) })).toBe(result === 'valid'),
  )
})

interface WycheproofAead {
  testGroups: {
    ivSize: number
    tests: {
      tcId: number
      comment: string
      key: string
      iv: string
      aad: string
      msg: string
      ct: string
      tag: string
      result: string
    }[]
  }[]
}
const aead = vectors<WycheproofAead>('xchacha20_poly1305.json')
describe.skipIf(!aead)('Wycheproof XChaCha20-Poly1305', () => {
  const cases = (aead?.testGroups ?? []).flatMap(({ tests }) => tests)
  it.each(cases)('$tcId $comment: $result', (one) => {
    const input = { key: fromHex(one.key), nonce: fromHex(one.iv), aad: fromHex(one.aad) }
    const opened = aeadDecrypt({ ...input, box: fromHex(one.ct + one.tag) })
    expect(opened && toHex(opened)).toBe(one.result === 'valid' ? one.msg : undefined)
    if (one.result === 'valid')
      expect(toHex(aeadEncrypt({ ...input, plaintext: fromHex(one.msg) }))).toBe(one.ct + one.tag)
  })
})

/** Every X25519 point of small order, as in RFC 7748's security notes and libsodium's own list; the highest bit does not count. */
const SMALL_ORDER = [
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
]

describe('boxes', () => {
  it.each(SMALL_ORDER)('are not made for %s, which anybody could open', (hex) => {
    const key = fromHex(hex)
    expect(sealer.seal(MESSAGE, key)).toBeUndefined()
    key[31] = (key[31] as number) | 128
    expect(sealer.seal(MESSAGE, key)).toBeUndefined()
  })

  const ana = sealPairFromSeed(entropy.bytes(32))
  const sealed = (text: Uint8Array): Uint8Array => sealer.seal(text, ana.publicKey) ?? new Uint8Array()

  it.each([0, 1, 5000])('of %d bytes open for their owner', (length) => {
    const message = entropy.bytes(length)
    expect(openSealed(sealed(message), ana)).toEqual(message)
    const key = entropy.bytes(32)
    expect(sealer.decrypt(key, sealer.encrypt(key, message))).toEqual(message)
    expect(sealer.decrypt(key, sealer.encrypt(key, message, MESSAGE), MESSAGE)).toEqual(message)
  })

  it('do not open for anybody else, or changed, or cut', () => {
    const box = sealed(MESSAGE)
    expect(openSealed(box, sealPairFromSeed(entropy.bytes(32)))).toBeUndefined()
    for (let at = 0; at < box.length; at++) {
      expect(openSealed(flipped(box, at), ana)).toBeUndefined()
      expect(openSealed(box.subarray(0, at), ana)).toBeUndefined()
    }
    const key = entropy.bytes(32)
    const secret = sealer.encrypt(key, MESSAGE, MESSAGE)
    expect(sealer.decrypt(entropy.bytes(32), secret, MESSAGE)).toBeUndefined()
    expect(sealer.decrypt(key, secret)).toBeUndefined()
    for (let at = 0; at < secret.length; at++) {
      expect(sealer.decrypt(key, flipped(secret, at), MESSAGE)).toBeUndefined()
      expect(sealer.decrypt(key, secret.subarray(0, at), MESSAGE)).toBeUndefined()
    }
  })

  it('are never the same twice', () => {
    const key = entropy.bytes(32)
    expect(sealer.encrypt(key, MESSAGE)).not.toEqual(sealer.encrypt(key, MESSAGE))
    expect(sealed(MESSAGE)).not.toEqual(sealed(MESSAGE))
  })
})

describe('key derivation', () => {
  const salt = fromHex('000102030405060708090a0b0c0d0e0f')
  it.each([
    [1, 8],
    [3, 1024],
  ])('is Argon2id 1.3 as another implementation has it (%d passes, %d KiB)', async (passes, memKiB) => {
    const other = argon2id(utf8('correct horse'), salt, { t: passes, m: memKiB, p: 1, dkLen: 32 })
    expect(toHex(await deriveKey('correct horse', salt, { memKiB, passes }))).toBe(toHex(other))
  })
  it('takes a passphrase as it reads, not as it was typed', async () => {
    const small = { memKiB: 8, passes: 1 }
    expect(await deriveKey('caf\u00e9', salt, small)).toEqual(await deriveKey('cafe\u0301', salt, small))
    expect(await deriveKey('cafe', salt, small)).not.toEqual(await deriveKey('caf\u00e9', salt, small))
  })
  it('leaves the thread free', async () => {
    let longest = 0
    let last = performance.now()
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 1)
    const started = performance.now()
    await deriveKey('password', salt, { memKiB: 65_536, passes: 3 })
    clearInterval(timer)
    const took = performance.now() - started
    expect(longest).toBeLessThan(Math.max(50, took / 2))
  })
})

it('a wiped secret is zero', () => {
  const secret = entropy.bytes(40)
  wipe(secret)
  expect(secret).toEqual(new Uint8Array(40))
})
