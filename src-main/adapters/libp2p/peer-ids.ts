/** A device key and a libp2p peer id are the same Ed25519 key in two spellings. */
import { privateKeyFromRaw, publicKeyFromRaw } from '@libp2p/crypto/keys'
import type { PeerId, PrivateKey } from '@libp2p/interface'
import { peerIdFromPublicKey, peerIdFromString } from '@libp2p/peer-id'
import type { TransportKey } from '#main/ports/node.ts'
import { concatBytes, fromHex, toHex } from '#shared/core/kernel/index.ts'

const SEED_BYTES = 32

/** Device key in lower-case hex → peer id. Throws for anything that is not an Ed25519 public key. */
export const devToPeerId = (dev: string): PeerId => peerIdFromPublicKey(publicKeyFromRaw(fromHex(dev)))

/** Undefined for peers whose key is not Ed25519: they cannot be a device. */
export function peerIdToDev(peerId: PeerId): string | undefined {
  return peerId.type === 'Ed25519' ? toHex(peerId.publicKey.raw) : undefined
}

/** From a peer id's text, as it ends a multiaddr; undefined when it is not the name of a device. */
export function textToDev(text: string): string | undefined {
  try {
    return peerIdToDev(peerIdFromString(text))
  } catch {
    return undefined
  }
}

/** `secret` is a seed (32 bytes) or libsodium's seed ‖ public key (64 bytes). */
export function transportPrivateKey({ dev, secret }: TransportKey): PrivateKey {
  return privateKeyFromRaw(secret.length === SEED_BYTES ? concatBytes(secret, dev) : secret)
}
