/** Two lanes of files between two devices, so that a large one never holds up a photo. */
import { WHOLE_BYTES_MAX } from '#main/ports/blobs.ts'

/** `quick` takes what a node fetches by itself; `bulk` what a person asked for, however large. */
export type Lane = 'quick' | 'bulk'

/** Files moving at once, each way. One large file fills a line; ten must not fill the streams. */
export const LANE_STREAMS: Readonly<Record<Lane, number>> = { quick: 2, bulk: 1 }

export const emptyLanes = (): Record<Lane, number> => ({ quick: 0, bulk: 0 })

/** The lane of a request that takes at most so many bytes. */
export const laneOf = (atMost: number): Lane => (atMost > WHOLE_BYTES_MAX ? 'bulk' : 'quick')
