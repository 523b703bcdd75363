/**
 * `npm run release -- …`: makes a release's manifest and signs it (docs/decisions/072-new-versions.md).
 * `key FILE` makes a key and prints its name, which goes into release.json. `describe FILE…` writes the manifest of these files beside
 * them. `sign KEY MANIFEST` holds the manifest against the files beside it, shows what it says and adds a signature.
 */
import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { base64 } from '@scure/base'
import { didFromKey, fromHex, toHex } from '#shared/core/kernel/index.ts'
import { type Release, type ReleaseFile, releaseBytes } from '#shared/core/releases/index.ts'
import manifest from '../package.json' with { type: 'json' }
import { entropy, keypairFromSeed, sign } from './adapters/crypto/sodium.ts'

const USAGE = 'usage: npm run release -- key FILE | describe FILE… | sign KEY MANIFEST'
const SEED_BYTES = 32

/** The name electron-updater asks for on each system. */
const NAMES: readonly [RegExp, string][] = [
  [/\.(deb|AppImage)$/, 'latest-linux.yml'],
  [/\.(dmg|zip)$/, 'latest-mac.yml'],
  [/\.exe$/, 'latest.yml'],
]

interface Manifest {
  version: string
  files: { url: string; sha512: string; size: number }[]
  signatures: { by: string; sig: string }[]
}

/** npm runs scripts in the project's folder; a path is the one of whoever typed it. */
const found = (file: string): string => path.resolve(process.env.INIT_CWD ?? '.', file)

async function measure(file: string): Promise<ReleaseFile> {
  const hash = createHash('sha512')
  let size = 0
  await pipeline(createReadStream(file), async (chunks) => {
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      hash.update(chunk)
      size += chunk.length
    }
  })
  return { name: path.basename(file), sha512: new Uint8Array(hash.digest()), size }
}

function makeKey(file: string): string {
  const seed = entropy.bytes(SEED_BYTES)
  // Fails rather than write over a key.
  writeFileSync(found(file), toHex(seed), { flag: 'wx', mode: 0o600 })
  return `${didFromKey(keypairFromSeed(seed).publicKey)}\nKeep ${file} where nobody else reads it; whoever has two such keys releases Kind Market.`
}

async function describe(files: readonly string[]): Promise<string> {
  const names = new Set(files.map((file) => NAMES.find(([ending]) => ending.test(file))?.[1]))
  const [name] = names
  if (names.size !== 1 || name === undefined)
    throw new Error('One manifest is for the files of one system: .deb and .AppImage, .dmg and .zip, or .exe.')
  const measured = await Promise.all(files.map(found).map(measure))
  const made: Manifest = {
    version: manifest.version,
    files: measured.map(({ name: url, sha512, size }) => ({ url, sha512: base64.encode(sha512), size })),
    signatures: [],
  }
  const at = path.join(path.dirname(found(files[0] ?? '.')), name)
  write(at, made)
  return `${at}\nNow two who release Kind Market sign it: npm run release -- sign KEY ${name}`
}

/** JSON, which is YAML too. */
const write = (at: string, made: Manifest): void => writeFileSync(at, `${JSON.stringify(made, null, 2)}\n`)

async function addSignature(keyFile: string, manifestFile: string): Promise<string> {
  const at = found(manifestFile)
  const told = JSON.parse(readFileSync(at, 'utf8')) as Manifest
  const files = await Promise.all(told.files.map(({ url }) => measure(path.join(path.dirname(at), path.basename(url)))))
  const release: Release = { version: told.version, files }
  const wrong = files.find(({ sha512 }, at) => base64.encode(sha512) !== told.files[at]?.sha512)
  if (wrong)
    throw new Error(
      `${wrong.name} is not the file that the manifest tells of. Nothing was signed; describe the files anew.`,
    )
  const key = keypairFromSeed(fromHex(readFileSync(found(keyFile), 'utf8').trim()))
  const by = didFromKey(key.publicKey)
  const sig = base64.encode(sign(releaseBytes(release), key.secretKey))
  write(at, { ...told, signatures: [...told.signatures.filter((one) => one.by !== by), { by, sig }] })
  const lines = files.map(({ name, size, sha512 }) => `  ${name}, ${size} bytes, sha512 ${toHex(sha512)}`)
  return [`${by} vouches for version ${release.version}:`, ...lines].join('\n')
}

async function run([act, first, ...rest]: readonly string[]): Promise<string> {
  if (act === 'key' && first !== undefined) return makeKey(first)
  if (act === 'describe' && first !== undefined) return describe([first, ...rest])
  if (act === 'sign' && first !== undefined && rest[0] !== undefined) return addSignature(first, rest[0])
  throw new Error(USAGE)
}

run(process.argv.slice(2)).then(console.log, (error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
