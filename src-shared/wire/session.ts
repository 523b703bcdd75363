/**
 * The bytes of a session's handshake and of the token that opens every application stream. Fixed layouts instead of CBOR:
 * they are read from strangers before anything is proven, so there is nothing to parse and nothing to get wrong.
 */
export const SESSION_PROTOCOL = '/kind/session/1'
export const FRAMES_PROTOCOL = '/kind/frames/1'
export const BLOB_PROTOCOL = '/kind/blob/2'
export const NEARBY_PROTOCOL = '/kind/nearby/1'

/** What a stream is for; part of the token's MAC, so that a token for one purpose cannot open another. */
export type StreamPurpose = 'frames' | 'blob' | 'nearby'

export const SESSION_VERSION = 1
export const NONCE_BYTES = 32
export const EPHEMERAL_BYTES = 32
const MAC_BYTES = 32
/** version ‖ nonce ‖ ephemeral X25519 key */
export const HELLO_BYTES = 1 + NONCE_BYTES + EPHEMERAL_BYTES
/** hello ‖ key confirmation */
export const ANSWER_BYTES = HELLO_BYTES + MAC_BYTES
/** key confirmation */
export const CONFIRM_BYTES = 32
/** generation (u32) ‖ counter (u32) ‖ MAC */
export const TOKEN_BYTES = 4 + 4 + MAC_BYTES
/** Sent back on a stream as soon as its token is accepted; lets the opener know that the token is used up. */
export const ADMITTED = 0x06

/** A frame is its length (u32, big endian) and its bytes. */
export const FRAME_HEADER_BYTES = 4

export interface Hello {
  nonce: Uint8Array
  ephemeral: Uint8Array
}

export interface StreamToken {
  generation: number
  counter: number
  mac: Uint8Array
}

export function encodeHello({ nonce, ephemeral }: Hello): Uint8Array {
  const out = new Uint8Array(HELLO_BYTES)
  out[0] = SESSION_VERSION
  out.set(nonce, 1)
  out.set(ephemeral, 1 + NONCE_BYTES)
  return out
}

/** Undefined for another length or version. */
export function decodeHello(bytes: Uint8Array): Hello | undefined {
  if (bytes.length !== HELLO_BYTES || bytes[0] !== SESSION_VERSION) return undefined
  return { nonce: bytes.slice(1, 1 + NONCE_BYTES), ephemeral: bytes.slice(1 + NONCE_BYTES) }
}

export function encodeToken({ generation, counter, mac }: StreamToken): Uint8Array {
  const out = new Uint8Array(TOKEN_BYTES)
  const view = new DataView(out.buffer)
  view.setUint32(0, generation)
  view.setUint32(4, counter)
  out.set(mac, 8)
  return out
}

/** Undefined for another length. */
export function decodeToken(bytes: Uint8Array): StreamToken | undefined {
  if (bytes.length !== TOKEN_BYTES) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { generation: view.getUint32(0), counter: view.getUint32(4), mac: bytes.slice(8) }
}
