/**
 * Errors that no code of ours could catch: libp2p may throw from its own timers when a stream has died under it. Those cost one
 * connection and are told; anything else unforeseen ends the process, whose store is safe at any moment.
 */
const STREAM_ERRORS = new Set([
  'StreamStateError',
  'StreamResetError',
  'StreamAbortedError',
  'ConnectionClosedError',
  'MuxerClosedError',
])

export const isStreamTrouble = (error: unknown): error is Error =>
  error instanceof Error && STREAM_ERRORS.has(error.name)

/** `end` leaves the process by the way of its host. */
export function guardProcess(end: () => void): void {
  const judge = (error: unknown): void => {
    if (isStreamTrouble(error)) return console.error('[network] a stream broke off:', error.message)
    console.error(error)
    end()
  }
  process.on('uncaughtException', judge)
  process.on('unhandledRejection', judge)
}
