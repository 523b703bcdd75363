/** A clock of one's own: the practice town runs faster than the machine it runs on, and stands still while it is closed. */
export interface Clock {
  /** What the clock showed when it was started. */
  from: number
  /** The machine's time at that moment. */
  since: number
  /** How many ms pass on it in one ms of the machine. */
  speed: number
}

/** What the clock shows when the machine shows `real`. A machine set back does not turn it back past its start. */
export const clockTime = ({ from, since, speed }: Clock, real: number): number =>
  from + Math.round(Math.max(0, real - since) * speed)
