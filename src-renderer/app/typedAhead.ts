/** Letters typed after the palette was called and before its field has the focus: they are for the field, and no shortcuts. */
import { useLayoutEffect } from 'react'

let typed = ''
let stop = (): void => undefined

/** Keeps them while the palette is on its way. */
export function useTypedAhead(called: boolean): void {
  useLayoutEffect(() => {
    if (!called) return
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      event.stopImmediatePropagation()
      typed += event.key
    }
    window.addEventListener('keydown', onKey, { capture: true })
    stop = () => window.removeEventListener('keydown', onKey, { capture: true })
    return () => void takeTyped()
  }, [called])
}

/** What was typed so far; from now on the field has the keys. */
export function takeTyped(): string {
  stop()
  const taken = typed
  typed = ''
  return taken
}
