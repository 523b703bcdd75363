import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isPlaceKey, PLACES, SEARCH_ID } from './shortcuts.ts'

/** How long "g" waits for its second key. */
const CHORD_MS = 1200

/** Listens for the keyboard map everywhere except where somebody types, and never when a modifier is down. */
export function useShortcuts(onHelp: () => void): void {
  const navigate = useNavigate()
  useEffect(() => {
    let goUntil = 0
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const chord = event.timeStamp < goUntil
      goUntil = event.key === 'g' && !chord ? event.timeStamp + CHORD_MS : 0
      if (chord && isPlaceKey(event.key)) void navigate({ to: `/${PLACES[event.key]}` })
      else if (event.key === '?') onHelp()
      else if (event.key === 'n') void navigate({ to: '/post' })
      else if (event.key === '/') void navigate({ to: '/board' }).then(focusSearch)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [navigate, onHelp])
}

const focusSearch = (): void => {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(SEARCH_ID)?.focus()))
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input:not([type=radio],[type=checkbox]),textarea,select,[role=dialog],[role=menu]') !== null)
  )
}
