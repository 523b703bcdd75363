/** How long the computing of a work stamp takes (core/hubs/stamp.ts). */

/** Tries a second of an ordinary laptop's core, in JavaScript; so that bits can be said in seconds. */
export const TRIES_PER_SECOND = 2 ** 18
/** Seconds that this many bits take on average. */
export const secondsOf = (bits: number): number => (bits === 0 ? 0 : 2 ** bits / TRIES_PER_SECOND)
