import { useSyncExternalStore } from 'react'

/** A reader this far down is reading, not glancing at the top. */
const AWAY_PX = 120

const page = (): HTMLElement | null => document.getElementById('page')

function subscribe(listener: () => void): () => void {
  const element = page()
  element?.addEventListener('scroll', listener, { passive: true })
  return () => element?.removeEventListener('scroll', listener)
}

/** Whether the page is scrolled away from its top. */
export const useScrolled = (): boolean => useSyncExternalStore(subscribe, () => (page()?.scrollTop ?? 0) > AWAY_PX)
