import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/**
 * After a page change focus goes to its heading, so that a screen reader says where it is. A heading that comes with the
 * page's answer is waited for. The first page is left alone.
 */
export function useFocusOnNavigation(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const last = useRef<string>(undefined)
  useEffect(() => {
    const moved = last.current !== undefined && last.current !== path
    last.current = path
    const page = document.getElementById('page')
    if (!moved || !page || focusTitle()) return
    const observer = new MutationObserver(() => focusTitle() && observer.disconnect())
    observer.observe(page, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [path])
}

/** Whether there was a heading to focus. */
export function focusTitle(): boolean {
  const title = document.getElementById('page-title')
  title?.focus({ preventScroll: true })
  return title !== null
}
