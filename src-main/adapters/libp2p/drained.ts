/** Waiting until a stream takes more. */
import type { Stream } from '@libp2p/interface'

/** The other side took nothing for too long, or has gone. */
export class Undelivered extends Error {
  override readonly name = 'Undelivered'
}

/**
 * Resolves when the stream's own buffer has been taken. Instead of `stream.onDrain()`, whose promise stays resolved after its first
 * use (@libp2p/utils 7.4): from then on it holds nobody back, and everything sent piles up in memory.
 */
export async function drained(stream: Stream, ms: number): Promise<void> {
  while (stream.writableNeedsDrain) await nextDrain(stream, ms)
}

function nextDrain(stream: Stream, ms: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const onDrain = () => resolve()
  const onClose = () => reject(new Undelivered('the stream was closed'))
  const timer = setTimeout(() => reject(new Undelivered(`nothing was taken for ${ms} ms`)), ms)
  stream.addEventListener('drain', onDrain)
  stream.addEventListener('close', onClose)
  if (stream.status !== 'open') onClose()
  return promise.finally(() => {
    clearTimeout(timer)
    stream.removeEventListener('drain', onDrain)
    stream.removeEventListener('close', onClose)
  })
}
