import { useEffect } from 'react'
import { focusTitle } from './useFocusOnNavigation.ts'

/** Where the focus was last on the page, or in one dialog. */
interface Stop {
  readonly element: Element
  /** Everything around it, from the inside out. */
  readonly around: readonly Element[]
  /** The dialog it is in; null on the page. */
  readonly dialog: Element | null
}

/**
 * Whoever presses a button that then goes away, or cannot be pressed any more, would start again at the top of the window without being
 * told. Takes them to the heading of the nearest thing around it that is still there instead. Places that know better where
 * to go on, such as the field that was just added, go there first.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let stops: readonly Stop[] = []
    let frame = 0
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element) stops = withStop(stops, target)
    }
    // Whoever presses beside every control has put the focus away; nothing is to be kept for them.
    const onLeave = ({ target }: FocusEvent) =>
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && target instanceof Element && !isGone(target)) stops = []
      })
    const check = () => {
      const last = stops.at(-1)?.element
      const now = document.activeElement
      if (last && isGone(last) && (now === document.body || now === last || now === null)) goBack(stops)
    }
    // A frame later: whoever changes the page may still move the focus, as a dialog does that closes.
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(check)
    })
    document.addEventListener('focusin', onFocus)
    document.addEventListener('focusout', onLeave)
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    return () => {
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('focusout', onLeave)
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [])
}

/** The newest last, one for the page and one for each dialog that is open. */
function withStop(stops: readonly Stop[], element: Element): readonly Stop[] {
  const around: Element[] = []
  for (let next = element.parentElement; next; next = next.parentElement) around.push(next)
  const dialog = element.closest('[role=dialog]')
  const others = stops.filter((stop) => stop.dialog !== dialog && stop.dialog?.isConnected !== false)
  return [...others, { element, around, dialog }]
}

const isGone = (element: Element): boolean => !element.isConnected || element.matches(':disabled')

/** From a dialog that is gone to what opened it; from that, or from anything on the page, to the nearest heading. */
function goBack(stops: readonly Stop[]): void {
  for (const { element, around } of stops.toReversed()) {
    if (!isGone(element) && focused(element)) return
    if (around.some((one) => one.isConnected && focused(headingOf(one)))) return
  }
  focusTitle()
}

/** Whether it took the focus. */
function focused(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false
  if (!element.hasAttribute('tabindex') && element.tabIndex < 0) element.tabIndex = -1
  element.focus()
  return document.activeElement === element
}

const headingOf = (region: Element): Element | null => {
  const [id = ''] = region.getAttribute('aria-labelledby')?.split(' ') ?? []
  return id === '' ? null : document.getElementById(id)
}
