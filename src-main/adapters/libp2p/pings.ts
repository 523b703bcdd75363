/** libp2p's ping echoes as fast as anybody sends, and keeps what a peer does not take back: here it may be sent only so much. */
import type { Stream } from '@libp2p/interface'
import { type Bucket, charge } from '#shared/core/sessions/index.ts'
import { Brake } from './brake.ts'
import type { Settings } from './options.ts'

const PING_BYTES = 32

export function slowPings(stream: Stream, { now, limits }: Settings): void {
  const brake = new Brake(stream)
  let bucket: Bucket = 0
  stream.addEventListener('message', ({ data }) => {
    const charged = charge(bucket, now(), data.byteLength / PING_BYTES, limits.pings)
    bucket = charged.bucket
    brake.hold(charged.waitMs)
  })
}
