import { useEffect, useState } from 'react'

/**
 * A sheet may pop up under a moving pointer or between two key presses, so signing is out of reach at first, and again
 * whenever the window comes back to the front (as browsers do with their permission prompts).
 */
export const ARM_MS = 700

/** True once the window has been in front for ARM_MS. */
export function useArmed(): boolean {
  const [armed, setArmed] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const start = () => {
      clearTimeout(timer)
      setArmed(false)
      timer = setTimeout(() => setArmed(true), ARM_MS)
    }
    start()
    window.addEventListener('focus', start)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('focus', start)
    }
  }, [])
  return armed
}
