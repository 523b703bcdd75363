/** What the bench tells its processes and hears back. */
import type { FloodName } from './floods.ts'

export interface PeerTask {
  addresses: string[]
  link: string
  /** Somebody to pay: the hub's founder. */
  founder: string
  seconds: number
}

export interface FlooderTask extends PeerTask {
  flood: FloodName
  perSecond: number
  /** Which of the flooders. */
  number: number
}

export type FromPeer =
  | { kind: 'ready' }
  | { kind: 'worked'; waits: number[]; downs: number }
  /** Times from the flood's start in ms; `cutMs` is undefined when nobody ended it. `backMs`: how long it was connected after its cut. */
  | { kind: 'flooded'; sent: number; cutMs: number | undefined; tries: number; backMs: number; floodedMs: number }
