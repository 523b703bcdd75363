import { useEffect, useState } from 'react'

const SECOND_MS = 1000

export interface Hold {
  /** Whole seconds that are left; undefined while nothing is held. */
  readonly left: number | undefined
  /** Does `then` after so many seconds, unless it is taken back; at once where it is none. */
  readonly begin: (then: () => void) => void
  readonly takeBack: () => void
}

/** A moment in which a signature can still be taken back: nothing is signed before it is over, and a window that closes in it signs nothing. */
export function useHold(seconds: number): Hold {
  const [held, setHeld] = useState<{ readonly left: number; readonly then: () => void }>()
  useEffect(() => {
    if (!held) return
    const timer = setTimeout(() => {
      if (held.left > 1) return setHeld({ ...held, left: held.left - 1 })
      setHeld(undefined)
      held.then()
    }, SECOND_MS)
    return () => clearTimeout(timer)
  }, [held])
  return {
    left: held?.left,
    begin: (then) => (seconds === 0 ? then() : setHeld({ left: seconds, then })),
    takeBack: () => setHeld(undefined),
  }
}
