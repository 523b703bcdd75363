import { useSyncExternalStore } from 'react'

/** A reader this far down is reading, not glancing at the top. */
const AWAY_PX = 120

const page = (): HTMLElement | null => document.getElementById('page')

/** Read with the scrolling itself: asked for at every drawing, the page would be laid out for the answer each time. */
let away = false
const look = (): void => {
  away = (page()?.scrollTop ?? 0) > AWAY_PX
}

function subscribe(listener: () => void): () => void {
  const element = page()
  const scrolled = (): void => {
    look()
    listener()
  }
  look()
  element?.addEventListener('scroll', scrolled, { passive: true })
  return () => element?.removeEventListener('scroll', scrolled)
}

/** Whether the page is scrolled away from its top. */
export const useScrolled = (): boolean => useSyncExternalStore(subscribe, () => away)
