/** What a relay gives away at most; every figure with its reason. */
import type { Rate } from '#shared/core/sessions/index.ts'

const MIB = 1024 * 1024
const MINUTE = 60_000

/** Whom a relay keeps a place for: members of its own hubs, or whoever asks. */
export type RelayFor = 'members' | 'anyone'

export interface RelayLimits {
  /** Devices with a place here. Members of a few hubs; more than DIRECT_MAX neighbours no node serves anyway. */
  reservations: number
  /** How long a place lasts without being renewed. Devices renew five minutes before, and lose it with their connection. */
  reservationMs: number
  /** A circuit's life. Whoever still needs it calls again, which also gives hole punching another try. */
  circuitMs: number
  /** Both ways together: a photo or document (64 MiB), its second try, and a long catch-up; a larger file goes on over the next circuit. The library's 128 KiB ends a first `heads`. */
  circuitBytes: number
  /** Circuits that begin, and that end, at one device. Each takes a stream of the connection it shares with the relay's own traffic. */
  circuitsPerDevice: number
  /** Two streams each; a hundred members with a few partners. */
  circuits: number
  /** Of the device that called, over all its circuits and both ways: below what its direct line would be, so that nobody prefers it. */
  callerBytes: Rate
  /** Of everything carried: half of a 100 Mbit/s line, so that the relay's own hubs keep the other half. */
  carriedBytes: Rate
}

export const CIRCUITS_PER_DEVICE = 12

export const RELAY_LIMITS: RelayLimits = {
  reservations: 128,
  reservationMs: 30 * MINUTE,
  circuitMs: 60 * MINUTE,
  circuitBytes: 256 * MIB,
  circuitsPerDevice: CIRCUITS_PER_DEVICE,
  circuits: 256,
  callerBytes: { perSecond: MIB, burst: 8 * MIB },
  carriedBytes: { perSecond: 6 * MIB, burst: 24 * MIB },
}
