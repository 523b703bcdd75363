import { ed25519 } from '@noble/curves/ed25519.js'
import { base64 } from '@scure/base'
import { describe, expect, it } from 'vitest'
import { didFromKey, type Verify } from '../kernel/index.ts'
import { readSource, releaseBytes, vouchedFor } from './release.ts'

const secretOf = (fill: number) => new Uint8Array(32).fill(fill)
const [ada, ben, cleo, eve] = [1, 2, 3, 9].map(secretOf) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
const publicOf = (secret: Uint8Array) => ed25519.getPublicKey(secret)
const didOf = (secret: Uint8Array) => didFromKey(publicOf(secret))
const keys = [ada, ben, cleo].map(publicOf)
const verify: Verify = (claims) => claims.every(({ key, message, sig }) => ed25519.verify(sig, message, key))

const release = {
  version: '1.2.3',
  files: [
    { name: 'kind-market_1.2.3_amd64.deb', sha512: new Uint8Array(64).fill(5), size: 99 },
    { name: 'Kind Market-1.2.3.AppImage', sha512: new Uint8Array(64).fill(6), size: 100 },
  ],
}
const files = release.files.map(({ name, sha512, size }) => ({ url: name, sha512: base64.encode(sha512), size }))
const by = (secret: Uint8Array, what = release) => ({
  by: didOf(secret),
  sig: base64.encode(ed25519.sign(releaseBytes(what), secret)),
})
const manifest = (...signatures: object[]) => ({ version: '1.2.3', files, signatures, releaseDate: '2026-11-24' })
const told = (what: unknown) => {
  const said = vouchedFor(what, keys, verify)
  return said.ok ? 'taken' : said.error
}

describe('a release', () => {
  it('is taken on the word of two, whichever', () => {
    expect(vouchedFor(manifest(by(ada), by(cleo)), keys, verify)).toEqual({ ok: true, value: release })
    expect(told(manifest(by(eve), by(ben), by(ada)))).toBe('taken')
  })

  const wrongFile = files.map((file) => ({ ...file, sha512: base64.encode(new Uint8Array(64).fill(7)) }))
  it.each<[string, unknown, string]>([
    ['nobody signed', manifest(), 'release.unsigned'],
    ['one signed', manifest(by(ada)), 'release.unsigned'],
    ['one signed twice', manifest(by(ada), by(ada)), 'release.unsigned'],
    ['one signed, and a stranger', manifest(by(ada), by(eve)), 'release.unsigned'],
    [
      'a stranger under two names',
      manifest({ ...by(eve), by: didOf(ada) }, { ...by(eve), by: didOf(ben) }),
      'release.unsigned',
    ],
    ['another version', { ...manifest(by(ada), by(ben)), version: '1.2.4' }, 'release.unsigned'],
    ['another file', { ...manifest(by(ada), by(ben)), files: wrongFile }, 'release.unsigned'],
    ['a file left out', { ...manifest(by(ada), by(ben)), files: files.slice(1) }, 'release.unsigned'],
    ['another order', { ...manifest(by(ada), by(ben)), files: files.toReversed() }, 'release.unsigned'],
    ['a way around the files', { ...manifest(by(ada), by(ben)), path: 'evil.deb' }, 'release.shape'],
    ['packages beside the files', { ...manifest(by(ada), by(ben)), packages: {} }, 'release.shape'],
    ['a hash of another kind', { ...manifest(by(ada)), files: [{ ...files[0], sha2: 'aa' }] }, 'release.shape'],
    ['a file elsewhere', { ...manifest(), files: [{ ...files[0], url: 'https://x.invalid/a' }] }, 'release.shape'],
    ['a file above', { ...manifest(), files: [{ ...files[0], url: '../a.deb' }] }, 'release.shape'],
    ['no files', { ...manifest(), files: [] }, 'release.shape'],
    ['a strange version', { ...manifest(), version: '1.2' }, 'release.shape'],
    ['a short hash', { ...manifest(), files: [{ ...files[0], sha512: 'AAAA' }] }, 'release.shape'],
    ['no signatures', { version: '1.2.3', files }, 'release.shape'],
    ['nothing', undefined, 'release.shape'],
  ])('is not taken: %s', (_what, what, code) => expect(told(what)).toBe(code))
})

describe('where releases come from', () => {
  const source = { url: 'https://kind.example/releases/', keys: [ada, ben].map(didOf) }
  it('is an address and two keys', () => expect(readSource(source)?.keys).toEqual(keys.slice(0, 2)))
  it.each<[string, unknown]>([
    ['one key', { ...source, keys: [didOf(ada)] }],
    ['one key twice', { ...source, keys: [didOf(ada), didOf(ada)] }],
    ['a key that is none', { ...source, keys: [didOf(ada), didOf(ben), 'did:key:z6Mk'] }],
    ['a line that others read', { ...source, url: 'http://kind.example/' }],
    ['a file', { ...source, url: 'file:///tmp/' }],
    ['a name and a word in the address', { ...source, url: 'https://a:b@kind.example/' }],
    ['no folder', { ...source, url: 'https://kind.example/releases' }],
    ['nothing', undefined],
  ])('is nowhere: %s', (_what, what) => expect(readSource(what)).toBeUndefined())
})
