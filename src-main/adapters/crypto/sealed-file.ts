/**
 * A file of any length under a passphrase, written and read as a stream:
 *
 *     magic 8 ("KINDBAK1") · salt 16 · stream header 24 · boxes · SHA-256 of all before 32
 *
 * Key: Argon2id 1.3 over the passphrase, 64 MiB, 3 passes, 1 lane, as for the keystore; the magic stands for these figures. Boxes:
 * libsodium's secretstream (XChaCha20-Poly1305) over 64 KiB of plaintext each, the last one shorter and tagged final, magic and salt as
 * additional data; boxes cannot be cut off, swapped or left out. The sum tells a damaged file from a wrong passphrase.
 */
import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import sodium from 'sodium-native'
import { concatBytes, equalBytes, err, ok, type Result, utf8 } from '#shared/core/kernel/index.ts'
import { deriveKey, entropy, wipe } from './sodium.ts'

const MAGIC = utf8('KINDBAK1')
const KDF = { memKiB: 65_536, passes: 3 }
const SALT_BYTES = 16
const SUM_BYTES = 32
const PLAIN_BYTES = 65_536
const {
  crypto_secretstream_xchacha20poly1305_STATEBYTES: STATE_BYTES,
  crypto_secretstream_xchacha20poly1305_HEADERBYTES: STREAM_BYTES,
  crypto_secretstream_xchacha20poly1305_ABYTES: BOX_EXTRA_BYTES,
  crypto_secretstream_xchacha20poly1305_TAG_MESSAGE: MESSAGE,
  crypto_secretstream_xchacha20poly1305_TAG_FINAL: FINAL,
} = sodium
const HEAD_BYTES = MAGIC.length + SALT_BYTES + STREAM_BYTES
const BOX_BYTES = PLAIN_BYTES + BOX_EXTRA_BYTES

/** Writes `content` sealed; durable when it resolves. Throws the system's error when the disk refuses, with a part of the file left. */
export async function writeSealed(file: string, passphrase: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const salt = entropy.bytes(SALT_BYTES)
  const key = await deriveKey(passphrase, salt, KDF)
  const handle = await open(file, 'w', 0o600)
  try {
    const state = new Uint8Array(STATE_BYTES)
    const stream = new Uint8Array(STREAM_BYTES)
    sodium.crypto_secretstream_xchacha20poly1305_init_push(state, stream, key)
    const sum = createHash('sha256')
    const put = async (bytes: Uint8Array): Promise<void> => {
      sum.update(bytes)
      await writeAll(handle, bytes)
    }
    const bound = concatBytes(MAGIC, salt)
    await put(concatBytes(bound, stream))
    for await (const { plain, last } of inBoxes(content)) {
      const box = new Uint8Array(plain.length + BOX_EXTRA_BYTES)
      sodium.crypto_secretstream_xchacha20poly1305_push(state, box, plain, bound, last ? FINAL : MESSAGE)
      await put(box)
    }
    await writeAll(handle, sum.digest())
    await handle.sync()
  } finally {
    wipe(key)
    await handle.close()
  }
}

export type SealedProblem = 'foreign' | 'damaged' | 'wrong-passphrase'

/**
 * Opens a sealed file and gives its plaintext to `read` piece by piece. `foreign`: not such a file. `damaged`: bytes of it are missing or
 * have changed. `wrong-passphrase`: it is whole and does not open; `read` is called only with what has been authenticated.
 */
export async function readSealed<T>(
  file: string,
  passphrase: string,
  read: (content: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<Result<T, SealedProblem>> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const head = await readAt(handle, 0, Math.min(size, HEAD_BYTES))
    if (!equalBytes(head.subarray(0, MAGIC.length), MAGIC)) return err('foreign')
    const end = size - SUM_BYTES
    if (end < HEAD_BYTES + BOX_EXTRA_BYTES) return err('damaged')
    if (!equalBytes(await sumOf(handle, end), await readAt(handle, end, SUM_BYTES))) return err('damaged')
    const bound = head.subarray(0, MAGIC.length + SALT_BYTES)
    const key = await deriveKey(passphrase, head.subarray(MAGIC.length, MAGIC.length + SALT_BYTES), KDF)
    const state = new Uint8Array(STATE_BYTES)
    sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, head.subarray(MAGIC.length + SALT_BYTES), key)
    wipe(key)
    return ok(await read(opened(handle, end, state, bound)))
  } catch (error) {
    if (error instanceof Unopened) return err(error.first ? 'wrong-passphrase' : 'damaged')
    throw error
  } finally {
    await handle.close()
  }
}

/** A box did not open: the first one means another passphrase. */
class Unopened extends Error {
  readonly first: boolean

  constructor(first: boolean) {
    super('a box of the file does not open')
    this.first = first
  }
}

async function* opened(
  handle: FileHandle,
  end: number,
  state: Uint8Array,
  bound: Uint8Array,
): AsyncGenerator<Uint8Array> {
  const tag = new Uint8Array(1)
  for (let at = HEAD_BYTES; at < end; at += BOX_BYTES) {
    const box = await readAt(handle, at, Math.min(BOX_BYTES, end - at))
    const plain = new Uint8Array(Math.max(0, box.length - BOX_EXTRA_BYTES))
    try {
      sodium.crypto_secretstream_xchacha20poly1305_pull(state, plain, tag, box, bound)
    } catch {
      throw new Unopened(at === HEAD_BYTES)
    }
    if ((tag[0] === FINAL) !== at + box.length >= end) throw new Unopened(false)
    yield plain
  }
}

/** Pieces of 64 KiB, the last one shorter (it may be empty). */
async function* inBoxes(content: AsyncIterable<Uint8Array>): AsyncGenerator<{ plain: Uint8Array; last: boolean }> {
  let rest: Uint8Array = new Uint8Array(0)
  for await (const piece of content) {
    rest = rest.length === 0 ? piece : concatBytes(rest, piece)
    let at = 0
    for (; rest.length - at > PLAIN_BYTES; at += PLAIN_BYTES)
      yield { plain: rest.subarray(at, at + PLAIN_BYTES), last: false }
    rest = rest.subarray(at)
  }
  yield { plain: rest, last: true }
}

async function sumOf(handle: FileHandle, end: number): Promise<Uint8Array> {
  const sum = createHash('sha256')
  for (let at = 0; at < end; at += BOX_BYTES) sum.update(await readAt(handle, at, Math.min(BOX_BYTES, end - at)))
  return sum.digest()
}

/** As many bytes as there are, at most `length`. */
async function readAt(handle: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  let at = 0
  while (at < length) {
    const { bytesRead } = await handle.read(bytes, at, length - at, position + at)
    if (bytesRead === 0) break
    at += bytesRead
  }
  return bytes.subarray(0, at)
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten
}
