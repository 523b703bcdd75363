/** From a BIP-39 seed to the identity's keys (SLIP-10 Ed25519, hardened paths). */
import { pbkdf2, pbkdf2Sync } from 'node:crypto'
import { promisify } from 'node:util'
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { HDKey } from 'micro-key-producer/slip10.js'
import type { KeyPair } from '#main/ports/crypto.ts'
import { COURT_PATH, IDENTITY_PATH, SEALING_PATH } from '#shared/core/identity/index.ts'
import { err, ok, type Result } from '#shared/core/kernel/index.ts'
import { keypairFromSeed, sealPairFromSeed, wipe } from './sodium.ts'

const LENGTHS: readonly number[] = [12, 15, 18, 21, 24]
const KNOWN: ReadonlySet<string> = new Set(wordlist)

/** 32 bytes of entropy give 24 words, 16 bytes give 12. */
export const wordsOf = (entropy: Uint8Array): string[] => entropyToMnemonic(entropy, wordlist).split(' ')

export interface WordsProblem {
  code: 'seed.length' | 'seed.word' | 'seed.checksum'
  /** 1-based position of the first word that is not in the list. */
  position?: number
  word?: string
}

/** Entropy behind typed words: case, spacing and Unicode form are forgiven, a wrong word or checksum is named. */
export function parseWords(text: string): Result<Uint8Array, WordsProblem> {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const wrong = words.findIndex((word) => !KNOWN.has(word))
  if (wrong >= 0) return err({ code: 'seed.word', position: wrong + 1, word: words[wrong] as string })
  if (!LENGTHS.includes(words.length)) return err({ code: 'seed.length' })
  try {
    return ok(mnemonicToEntropy(words.join(' '), wordlist))
  } catch {
    return err({ code: 'seed.checksum' })
  }
}

export interface IdentityKeys {
  root: KeyPair
  seal: KeyPair
}

/**
 * The 64-byte seed of words (BIP-39): PBKDF2-HMAC-SHA512, 2048 rounds, on a libuv thread. `passphrase` is BIP-39's own, which this
 * project leaves empty.
 */
export function seedOf(words: readonly string[], passphrase = ''): Promise<Uint8Array> {
  return promisify(pbkdf2)(...stretched(words, passphrase))
}

const stretched = (words: readonly string[], passphrase = '') =>
  [words.join(' ').normalize('NFKD'), `mnemonic${passphrase.normalize('NFKD')}`, 2048, 64, 'sha512'] as const

/** The keys every device of this identity can derive; device keys are never derived but minted. */
export async function identityKeys(entropy: Uint8Array): Promise<IdentityKeys> {
  const seed = await seedOf(wordsOf(entropy))
  const [root, seal] = [IDENTITY_PATH, SEALING_PATH].map((path) => HDKey.fromMasterSeed(seed).derive(path).privateKey)
  wipe(seed)
  const keys = { root: keypairFromSeed(root as Uint8Array), seal: sealPairFromSeed(seal as Uint8Array) }
  wipe(root as Uint8Array)
  wipe(seal as Uint8Array)
  return keys
}

/** What a juror's secrets come from (core/identity/court-key.ts): some 20 ms, so it is made when it is first needed. The caller wipes it. */
export function courtKey(entropy: Uint8Array): Uint8Array {
  const seed = pbkdf2Sync(...stretched(wordsOf(entropy)))
  const { privateKey } = HDKey.fromMasterSeed(seed).derive(COURT_PATH)
  wipe(seed)
  return privateKey
}
