/** From a BIP-39 seed to the identity's keys (SLIP-10 Ed25519, hardened paths). */
import { entropyToMnemonic, mnemonicToEntropy, mnemonicToSeedSync } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { HDKey } from 'micro-key-producer/slip10.js'
import type { KeyPair } from '#main/ports/crypto.ts'
import { IDENTITY_PATH, SEALING_PATH } from '#shared/core/identity/index.ts'
import { err, ok, type Result } from '#shared/core/kernel/index.ts'
import { keypairFromSeed, sealPairFromSeed } from './sodium.ts'

/** 32 bytes of entropy give 24 words. */
export const wordsOf = (entropy: Uint8Array): string[] => entropyToMnemonic(entropy, wordlist).split(' ')

export interface WordsProblem {
  code: 'seed.length' | 'seed.word' | 'seed.checksum'
  /** 1-based position of a word that is not in the list. */
  position?: number
  word?: string
}

/** Entropy behind typed words: case, spacing and Unicode form are forgiven, a wrong word or checksum is named. */
export function parseWords(text: string): Result<Uint8Array, WordsProblem> {
  const words = text.normalize('NFKD').trim().toLowerCase().split(/\s+/)
  const wrong = words.findIndex((word) => !wordlist.includes(word))
  if (wrong >= 0) return err({ code: 'seed.word', position: wrong + 1, word: words[wrong] as string })
  if (![12, 15, 18, 21, 24].includes(words.length)) return err({ code: 'seed.length' })
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

/** The keys every device of this identity can derive; device keys are never derived but minted. */
export function identityKeys(entropy: Uint8Array): IdentityKeys {
  const master = HDKey.fromMasterSeed(mnemonicToSeedSync(entropyToMnemonic(entropy, wordlist)))
  return {
    root: keypairFromSeed(master.derive(IDENTITY_PATH).privateKey),
    seal: sealPairFromSeed(master.derive(SEALING_PATH).privateKey),
  }
}
